/** Which refusals would be the same at the next try. */

export interface MailFailure {
  /** EENVELOPE: sender or recipient; EMESSAGE: what we sent. Sign-in and connection have other codes, and get better. */
  code?: string | undefined;
  /** The server's reply was 5xx. */
  permanent?: boolean | undefined;
}

const aboutThisMail = new Set(['EENVELOPE', 'EMESSAGE']);

export const isFinalMailRefusal = ({ code, permanent }: MailFailure): boolean => permanent === true && aboutThisMail.has(code ?? '');

/** The number or the text; 401, 403 and 429 are between the gateway and the operator. */
const aboutThisSms = new Set([400, 409, 413, 422]);

export const isFinalSmsRefusal = (status: number): boolean => aboutThisSms.has(status);
