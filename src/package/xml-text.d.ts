/** XML files are imported as their text (webpack.config.js: asset/source). */
declare module '*.xml' {
  const text: string;
  export default text;
}
