/** Pages that belong to one person: never stored, never found by search engines; some need a session. */
const workspacePaths = ['/enterprise', '/institution', '/government', '/messages', '/adviser'];
export const privatePaths = [...workspacePaths, '/sign-in', '/sign-out', '/register', '/reset-password', '/invitations', '/reminders', '/preview'];

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** Single pages of a folder that is public itself: the threads of 我要咨询. */
const privateBelow = ['/consult/'];

export const isPrivate = (path: string): boolean =>
  privatePaths.some((folder) => isBelow(path, folder)) || privateBelow.some((folder) => path.startsWith(folder));

export const needsPerson = (path: string): boolean => workspacePaths.some((folder) => isBelow(path, folder));

/** The key to a draft, where an address asks for one. */
export const previewKey = (url: URL): string | undefined => url.searchParams.get('preview') || undefined;

/** Shown inside the admin, and to nobody else. */
export const isPreview = (url: URL): boolean => url.pathname === '/preview' || previewKey(url) !== undefined;
