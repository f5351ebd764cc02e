import { createHmac } from 'node:crypto';
import { VISITOR_HEADER, visitorSignature } from '../../plugins/contracts/visitor.ts';
import type { RunningCms } from './cms.ts';

/** The header in which the site names the visitor. */
export function asVisitor({ environment }: Pick<RunningCms, 'environment'>, address: string): Record<string, string> {
  const at = String(Date.now());
  return { [VISITOR_HEADER]: `${address} ${at} ${visitorSignature(createHmac, environment.VISITOR_SECRET ?? '', address, at)}` };
}
