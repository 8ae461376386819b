/** Where the program finds its parts, and its own version. */
export interface Surroundings {
  readonly resourcesPath: string;
  readonly workerUrl: URL;
  readonly appVersion: string;
}
