/** How dialogs name a workspace, and how its file ends. */
export const WORKSPACE_FILE = { name: 'Stet workspace', endings: ['.stet'] } as const;
