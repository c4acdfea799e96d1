/** Verbs of product owners and project managers, in the form that regular endings are added to. */
export const VERBS = words(`
  accept adopt align allocate announce approve archive assess assign audit authenticate automate benchmark block book
  brief budget calculate cancel capture certify clarify coach coordinate commission compare complete configure confirm
  consolidate customize decide decommission delegate deliver demonstrate deploy deprecate document downgrade draft
  encrypt enable escalate estimate evaluate execute export facilitate filter finalize forecast groom hire import
  integrate interview invoice kick launch localize maintain measure mentor migrate mitigate monitor negotiate notify
  onboard optimize order organize outsource phase pilot plan postpone prepare present prioritize procure prototype
  publish reassign recruit refactor refine refund reject release remind rename renew report reschedule restore review
  rework schedule scope search sequence share simplify size slice sort specify split sponsor staff subscribe support
  survey swap test track train translate triage update upgrade validate verify visit
`);

/** Nouns of the same trade. */
export const NOUNS = words(`
  acceptance access accessibility account agenda agreement alert analyst appointment assumption attachment audience
  backlog banner baseline benefit blocker board bottleneck breach bug button calendar campaign capacity checklist churn
  client column compliance constraint contract contractor conversion cost criterion customer dashboard deadline decision
  defect deliverable demand dependency design developer downtime effort engagement epic estimate event experiment
  feature feedback forecast funding gate goal governance handover headcount hypothesis incident increment initiative
  insight interface invoice iteration journey kickoff layout license margin market meeting menu metric milestone mockup
  objective outage outcome overtime owner partner payment permission persona persistence phase policy portfolio
  preference pricing priority privacy process procurement programme project proposal prototype quality quarter queue
  quota rate regression regulation release reporter requirement resource retention retrospective revenue risk roadmap
  rollback rollout scenario scope screen segment shortcut signature slippage sponsor sprint staffing stage stakeholder
  standup statement status story strategy subscription supplier survey task team template tender theme ticket timeline
  tooltip training usability user value variance velocity vendor version visitor vote wireframe workaround workflow
  workload workshop
`);

/** Heads and what may stand before them: two words that mean more together. */
export const PHRASE_STARTS = words(`
  acceptance budget business capacity change code contract customer data delivery design feature legal market
  maintenance marketing phase platform pricing product project quality release resource risk security sprint
  stakeholder status team technical test training user vendor work
`);
export const PHRASE_HEADS = words(`
  analysis approval assessment board checklist criteria decision estimate feedback forecast freeze gate goal interview
  log management meeting migration owner plan planning proposal register report request research review roadmap
  schedule signoff strategy testing update value workshop
`);

/** Phrases that people of the trade say as they are. */
export const PHRASES = lines(`
  minimum viable product, proof of concept, definition of done, definition of ready, return on investment, time to market,
  total cost of ownership, cost of delay, service level agreement, single source of truth, point of no return,
  go to market, work breakdown structure, critical path, lessons learned, next steps, action items, open questions,
  out of scope, in scope, at risk, on track, behind schedule, ahead of schedule, as soon as possible, end of life,
  end of sprint, end of quarter, technical debt, root cause analysis, root cause, post mortem, story points, user story,
  user stories, story map, burndown chart, gantt chart, daily standup, steering committee, project charter, scope creep,
  scrum master, must have, nice to have, should be able to, so that, in order to, depends on, blocked by, waiting for,
  signed off, follow up, kick off, go live, dry run, dark mode, single sign on, access control, role based access,
  push notification, error message, empty state, drag and drop, search results, bulk edit, night shift, bank holiday,
  statement of work, request for proposal, purchase order, letter of intent, terms and conditions, key result,
  key performance indicator, north star metric, value proposition, product vision, opportunity tree, impact map,
  conversion rate, churn rate, net promoter score, burn rate, cost estimate, change request, change advisory board,
  rollback plan, release train, release notes, release candidate, smoke test, load test, pull request, code review,
  unit test, data breach, privacy policy, penetration test, on call, all hands
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

function lines(list: string): readonly string[] {
  return list.split(/[,\n]/).flatMap((phrase) => phrase.trim() || []);
}
