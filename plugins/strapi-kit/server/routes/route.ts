/**
 * One table declares each route: contract, access rule, limit. The table yields Strapi's routes and the access tests.
 *
 * Strapi documents zod schemas on routes but does not enforce them, so `serve-route.ts` parses.
 */
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Membership, OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Problem } from '../http/problem.ts';

/** A person, signed in, and the organisation it acts for now. */
export interface Person {
  userId: number;
  sessionId: string;
  memberships: Membership[];
  actingFor: Membership | undefined;
}

/** An admin user. */
export interface Staff {
  id: number;
  name: string;
  /** Whose rows it sees: `staff-regions.ts`. */
  regions: readonly RegionCode[];
}

export type Access =
  /** Everybody, signed in or not. */
  | { rule: 'anyone' }
  /** The site itself, for its own housekeeping; no visitor, not even through the site. */
  | { rule: 'the-site' }
  /** A signed-in person. */
  | { rule: 'signed-in' }
  /** A signed-in person that acts for an organisation (of this kind, or one of these), with one of these roles in it. */
  | { rule: 'acting-for'; kind?: OrganisationKind | readonly OrganisationKind[]; roles?: readonly OrganisationRole[] }
  /** Staff in the admin, whose role holds this action (`plugin::accounts.claims.review`). */
  | { rule: 'staff'; action: string };

export interface Limit {
  /** Requests of one visitor's address. */
  perVisitor: number;
  seconds: number;
}

export interface Call<P, Q, B, A extends Access> {
  params: P;
  query: Q;
  body: B;
  /** Present exactly when the access rule asks for a person. */
  person: A extends { rule: 'signed-in' | 'acting-for' } ? Person : undefined;
  /** The organisation that the person acts for, when the rule asks for one. */
  organisation: A extends { rule: 'acting-for' } ? Membership : undefined;
  /** The admin user, when the rule asks for staff. */
  staff: A extends { rule: 'staff' } ? Staff : undefined;
  /** Address of the visitor, for limits and records. */
  visitor: string;
  /** The raw context: only for streams and uploads. */
  ctx: Context;
}

export type Answer = { status: 200 | 201 | 202; body: unknown } | { status: 204 } | { file: { name: string; mimeType: string; stream: NodeJS.ReadableStream } } | { lines: NodeJS.ReadableStream } | { refused: Problem };

export interface Route<P = unknown, Q = unknown, B = unknown, A extends Access = Access> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/<plugin>` (staff routes: below `/<plugin>`), with `:name` parameters. */
  path: string;
  /** One line for people: what it does. */
  summary: string;
  access: A;
  limit?: Limit;
  params?: z.core.$ZodType<P>;
  query?: z.core.$ZodType<Q>;
  body?: z.core.$ZodType<B>;
  /** Shape of a 2xx body; what it does not name does not leave. */
  answer?: z.core.$ZodType;
  /** With it, a repeated Idempotency-Key gets the first answer. */
  idempotent?: boolean;
  handle(call: Call<P, Q, B, A>): Promise<Answer>;
}

/** Checks one route's types and forgets them, so that routes of different contracts stand in one table. */
export const route = <P = unknown, Q = unknown, B = unknown, const A extends Access = Access>(declared: Route<P, Q, B, A>): Route =>
  declared as unknown as Route;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const accepted = (body: unknown): Answer => ({ status: 202, body });
export const done: Answer = { status: 204 };
/** An answer that goes on: one JSON value a line. */
export const endless = (lines: NodeJS.ReadableStream): Answer => ({ lines });
export const refuse = (refused: Problem): Answer => ({ refused });

/** Leaves an open transaction with a refusal: everything in it is rolled back, the caller gets the answer. */
export class Refusal extends Error {
  readonly refused: Problem;
  constructor(refused: Problem) {
    super(refused.message);
    this.refused = refused;
  }
}
