/** How papers look: one place for colours, sizes and distances, in points. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const fonts = {
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
} as const;

export const colours = { ink: '#14212b', soft: '#43525c', brand: '#0b5a66', line: '#dbe3e1', tint: '#f6f8f7' } as const;

export const sizes = { title: 20, heading: 13, small: 10.5, body: 9.5, foot: 7.5, figure: 18 } as const;

/** A4 with room for a hole punch. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 48, top: 64, bottom: 64 } as const;
export const WIDTH = page.width - page.left - page.right;
export const FLOOR = page.height - page.bottom;
