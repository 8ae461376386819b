#!/usr/bin/env bash
# Packs for the system that it runs on. Signs where a certificate is given, notarises where an Apple account is too, and
# says so in plain words where it does not.
set -euo pipefail
own=()
if [ -z "${CSC_LINK:-}" ]; then
  unset CSC_LINK CSC_KEY_PASSWORD
  export CSC_IDENTITY_AUTO_DISCOVERY=false
  if [ "$(uname)" = Darwin ]; then
    # Apple silicon starts nothing without a signature; one by nobody does, but the hardened runtime would refuse it.
    own=(-c.mac.identity=- -c.mac.hardenedRuntime=false)
  fi
  [ "$(uname)" = Linux ] || echo "::notice::Not signed: no certificate is set. People will be warned when they open these packages."
fi
if [ -z "${CSC_LINK:-}" ] || [ -z "${APPLE_ID:-}" ] || [ -z "${APPLE_APP_SPECIFIC_PASSWORD:-}" ] || [ -z "${APPLE_TEAM_ID:-}" ]; then
  unset APPLE_ID APPLE_APP_SPECIFIC_PASSWORD APPLE_TEAM_ID
  [ "$(uname)" != Darwin ] || echo "::notice::Not notarised: that takes a certificate and an Apple account, and one of them is not set."
fi
exec node_modules/.bin/electron-builder --publish never ${own[@]+"${own[@]}"}
