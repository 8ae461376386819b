import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CHANNEL } from '../shared/channel.ts';

// The whole bridge: one function. The desk checks every name and every input.
const call: Bridge = (name, input) => ipcRenderer.invoke(CHANNEL, name, input);

contextBridge.exposeInMainWorld('stet', Object.freeze(call));
