#!/usr/bin/env bash
# Lets the runner's own user open windows on Ubuntu: a display, and Chromium's sandbox, which Ubuntu otherwise allows to
# installed programs alone.
set -euo pipefail
sudo apt-get update -qq
sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends xvfb xauth "$@" >/dev/null
sudo sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0
