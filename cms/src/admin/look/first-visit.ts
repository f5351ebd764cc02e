/** What a browser that comes for the first time starts with; whoever chooses otherwise keeps the choice. */
const start: Record<string, string> = {
  // Otherwise the sign-in page is English until somebody has signed in.
  'strapi-admin-language': 'zh-Hans',
  // An advertisement of Strapi's makers for their own news page.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

export function prepareFirstVisit(): void {
  for (const [key, value] of Object.entries(start)) if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
}
