import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const PORTUGUESE: Language = {
  code: 'pt',
  name: 'Portuguese',
  tellingWords: words(
    `o os e sao uma um da dos das de para por que nao na ao mais como este esta quando deve mas usuario usuarios
    adicionar corrigir criar remover`,
  ),
  folding: {},
  negations: [
    'sem',
    'sem necessidade de',
    'não é necessário',
    'não precisa',
    'não precisam',
    'não requer',
    'nada a ver com',
    'fora do escopo',
    '… não é necessário',
    '… não é necessária',
    '… fora do escopo',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `janeiro jan,fevereiro fev,marco mar,abril abr,maio mai,junho jun,julho jul,agosto ago,setembro set,outubro out,
      novembro nov,dezembro dez`,
    ),
    weekdays: wordGroups('segunda,terca,quarta,quinta,sexta,sabado,domingo'),
    ambiguous: words('t s mar set out segunda terca quarta quinta sexta'),
    before: words('em ate antes desde no na de do dia final inicio proximo proxima'),
    days: words('hoje amanha ontem'),
    relative: words('proximo proxima este esta neste nesta ultimo ultima'),
    edges: words('fim final inicio comeco meio meados'),
    between: words('de do da deste desta proximo proxima'),
    periods: words('dia semana mes trimestre ano sprint iteracao'),
    units: words(
      'minuto minutos hora horas dia dias semana semanas mes meses trimestre trimestres ano anos sprint sprints',
    ),
    counts: words('um uma dois duas tres quatro cinco seis oito dez doze quinze meia meio alguns algumas'),
    capitals: false,
    relativeAfter: [...words('proximo proxima passado passada seguinte'), 'que vem'],
    ordinals: ['o'],
    weeks: words('semana sem'),
    quarters: words('t q trimestre'),
    halves: words('s semestre'),
    versions: words('versao'),
    scales: words('mil milhao milhoes bilhao bilhoes'),
    currencies: words('euro euros dolar dolares real reais libra libras centavo centavos'),
  },
};
