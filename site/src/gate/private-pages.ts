/** Pages that belong to one person: never stored, never found by search engines; some need a session. */
const privatePaths = ['/enterprise', '/sign-in', '/sign-out', '/register', '/reset-password', '/invitations'];

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

export const isPrivate = (path: string): boolean => privatePaths.some((folder) => isBelow(path, folder));

export const needsPerson = (path: string): boolean => isBelow(path, '/enterprise');
