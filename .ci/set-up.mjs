// Installs the packages when they are missing or stale.
import { installPackages } from './machine.mjs';

installPackages();
