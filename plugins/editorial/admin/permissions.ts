import { editorialActions } from '../contract/reviews.ts';

/** As Strapi's admin asks for a right. */
export const may = (action: keyof typeof editorialActions) => ({ action: editorialActions[action], subject: null });
