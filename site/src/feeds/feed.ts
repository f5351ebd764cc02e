/** Midnight in China of an ISO day. */
export const dayAsDate = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

export function withFeedHeaders(answer: Response): Response {
  answer.headers.set('content-type', 'application/rss+xml; charset=utf-8');
  return answer;
}
