declare module '*/docs/manual.md' {
  const manual: import('./manual.ts').Manual;
  export default manual;
}
