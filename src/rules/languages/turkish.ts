import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const TURKISH: Language = {
  code: 'tr',
  name: 'Turkish',
  tellingWords: words(
    `ve bir bu icin ile degil olarak gibi daha cok var yok olan sonra kullanıcı kullanıcılar hata ekle duzelt sayfa
    sayfası yeni calısmıyor gerekiyor olmalı`,
  ),
  // With and without a dot they are two letters, each with its own capital.
  folding: { I: 'ı', İ: 'i', Î: 'i' },
  negations: [
    '… gerek yok',
    '… gerekmiyor',
    '… gerekli değil',
    '… ihtiyaç yok',
    '… olmadan',
    '… kapsam dışı',
    '… kapsam dışında',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `ocak oca,subat sub,mart mar,nisan nis,mayıs may,haziran haz,temmuz tem,agustos agu,eylul eyl,ekim eki,kasım kas,
      aralık ara`,
    ),
    weekdays: wordGroups('pazartesi pzt,salı,carsamba car,persembe per,cuma cum,cumartesi cmt,pazar'),
    ambiguous: words('ocak may ara kas per tem pazar'),
    before: words('en son gec onumuzdeki gelecek bu'),
    days: words('bugun yarın dun'),
    relative: words('gelecek onumuzdeki bu gecen'),
    edges: words('sonu sonuna sonunda bası basında ortası'),
    between: words('bu gelecek'),
    periods: words('gun hafta haftanın ay ayın ceyrek ceyregin yıl yılın sprint'),
    units: words('dakika saat gun hafta ay ceyrek yıl sprint'),
    counts: words('bir iki uc dort bes altı yedi sekiz on yarım birkac'),
    capitals: true,
    relativeAfter: [],
    ordinals: words('.'),
    weeks: words('hafta'),
    quarters: words('q ceyrek'),
    halves: words('h'),
    versions: words('surum versiyon'),
    scales: words('bin milyon milyar'),
    currencies: words('lira tl euro dolar sterlin kurus'),
  },
};
