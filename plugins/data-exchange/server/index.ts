/** What departments, utilities and institutions know about an enterprise: sources, batches, and the facts that come of them. */
export default { routes: {} };
