/** Sentences in other languages and scripts, with emoji, ligatures and accents as characters of their own. */
export const FOREIGN_SENTENCES = [
  'Die Prüfung der Übergabe verzögert sich — größere Änderungen an der Straßenkarte sind möglich.',
  'La mise en production est prévue après l’été, dès que le château de cartes tient.',
  'El próximo año revisaremos la planificación; ¿quién está de acuerdo?',
  'A nova versão não foi concluída antes do verão.',
  'İzmir ofisindeki IŞIK ekibi ıslak imza bekliyor.',
  'Wydanie zostało przesunięte na piątek, ponieważ brakuje zgody działu prawnego.',
  '次のリリースは来週の金曜日を予定しています。ご確認ください。',
  '产品路线图需要在下个季度之前得到批准。',
  'ต้องส่งมอบงานก่อนสิ้นเดือนนี้',
  'يجب مراجعة خطة الإصدار قبل نهاية الربع',
  'Релиз перенесён на следующую неделю из-за проверки безопасности.',
  'יש לאשר את התקציב לפני סוף הרבעון',
  '🎉 release train has left 🚆🚆 thanks to the whole team 👩🏽‍💻✅',
  'ﬁrst oﬃcial workﬂow draft, naïve re\u0301sume\u0301 of the cafe\u0301 pilot',
] as const;

/** What is pasted into descriptions. */
export const CODE = [
  'Exception in thread "worker-3" java.lang.IllegalStateException: no plan\n\tat com.example.release.Planner.schedule(Planner.java:118)\n\tat com.example.web.Handler_impl.handle(Handler.java:57)',
  'const release_plan = await fetch(`/rest/api/3/issue/${key}?fields=summary`);\nif (!release_plan.ok) throw new Error("risk");',
  '2026-02-11T09:31:08.204Z WARN  [http-8080-exec-7] c.e.DeliveryService : timeout after 30000ms, retry 3 of 5',
  "SELECT key, due_date FROM milestone WHERE status = 'at risk' AND owner IS NULL ORDER BY due_date;",
  '{"sprint": 42, "goal": "checkout v2.1", "capacity": {"design": 12.5, "test": 8}}',
] as const;

export const URLS = [
  'https://jira.example.com/browse/KIT-2041?focusedCommentId=88120#comment-88120',
  'https://wiki.example.com/spaces/KIT/pages/1180041/Release+plan',
  'https://example.com/design/checkout-v2',
] as const;

/** What placeholders of the rule language stand for, as people write it. */
export const MARKERS = [
  'by 14 March',
  'by 2026-03-14',
  'until Q3',
  'next Friday',
  'before the end of sprint',
  'due 31.12.2026',
  'on 3/14/26',
  'takes 3 days',
  'in two weeks',
  '2h 30m',
  'budget of € 5k',
  '$1,200.50',
  '20 000 EUR',
  'upgrade to v2.1',
  'version 4.0.0-rc.1',
  'at least 250 users',
  '99.9 %',
  '12',
  '3',
  '2024',
] as const;

/** What says that something is not so. */
export const NEGATIONS = [
  'no need to',
  'not',
  'without a',
  'do not',
  "doesn't",
  'instead of',
  'never',
  'no longer',
  'out of',
] as const;

/** What begins and goes on like the sentences that gaps are written for. */
export const TEMPLATES = [
  ['as a', 'i want', 'so that i can'],
  ['given', 'when', 'then'],
  ['if', 'should', 'before'],
  ['blocked', 'until', 'done'],
] as const;
