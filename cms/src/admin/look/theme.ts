/** The portal's colours on Strapi's names for them: `site/src/styles/tokens.css` decides. */
export const theme = {
  light: {
    colors: {
      primary100: '#e6f0f1',
      primary200: '#cfe2e4',
      primary500: '#2f7f8a',
      primary600: '#0b5a66',
      primary700: '#08434c',
      buttonPrimary500: '#0f6d7b',
      buttonPrimary600: '#0b5a66',
    },
  },
  dark: {
    colors: {
      primary100: '#17323a',
      primary200: '#2f5c66',
      primary500: '#5fb3c0',
      primary600: '#7cc8d3',
      primary700: '#a5dde5',
      buttonPrimary500: '#2b8c9a',
      buttonPrimary600: '#1f7884',
    },
  },
};
