/** What an enterprise's record is worth: the open scorecard, its models and scores, objections, reports, certificates. */
export default { routes: {} };
