/** Port: what loans cost now, and from which grade on they are open. Who knows the products fills it (a flow). */
import type { PricedProduct } from '../domain/worth/yearly-saving.ts';

let read: () => Promise<PricedProduct[]> = async () => [];

export function setPricedProducts(next: () => Promise<PricedProduct[]>): void {
  read = next;
}

export const pricedProducts = (): Promise<PricedProduct[]> => read();
