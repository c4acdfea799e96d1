import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const SPANISH: Language = {
  code: 'es',
  name: 'Spanish',
  tellingWords: words(
    `el los las y es una uno del de para por que en al lo su sus como mas este esta estos estas cuando debe hay pero
    nosotros nuestro muy donde entre la un agregar anadir corregir crear eliminar usuario usuarios reunion mostrar puede
    pueden`,
  ),
  folding: {},
  negations: [
    'sin',
    'sin necesidad de',
    'no hace falta',
    'no es necesario',
    'no requiere',
    'no necesita',
    'nada que ver con',
    'fuera del alcance',
    '… no es necesario',
    '… no es necesaria',
    '… fuera del alcance',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `enero ene,febrero feb,marzo mar,abril abr,mayo may,junio jun,julio jul,agosto ago,septiembre setiembre sept sep,
      octubre oct,noviembre nov,diciembre dic`,
    ),
    weekdays: wordGroups('lunes lun,martes mar,miercoles mie,jueves jue,viernes vie,sabado sab,domingo dom'),
    ambiguous: words('t s mar may ago dom'),
    before: words('el en antes hasta desde para del de fines finales principios mediados proximo'),
    days: words('hoy manana ayer'),
    relative: words('proximo proxima este esta ultimo ultima'),
    edges: words('fin final fines finales principio principios mediados comienzo'),
    between: words('de del la el este esta proximo proxima'),
    periods: words('dia semana mes trimestre ano sprint iteracion'),
    units: words(
      'minuto minutos hora horas dia dias semana semanas mes meses trimestre trimestres ano anos sprint sprints',
    ),
    counts: words('un una uno dos tres cuatro cinco seis ocho diez doce quince medio media unos unas varios varias'),
    capitals: false,
    relativeAfter: [...words('proximo proxima pasado pasada siguiente'), 'que viene'],
    ordinals: ['o'],
    weeks: words('semana sem'),
    quarters: words('t q trimestre'),
    halves: words('s semestre'),
    versions: words('version'),
    scales: words('mil millon millones'),
    currencies: words('euro euros dolar dolares peso pesos libra libras centimo centimos'),
  },
};
