/// Who may edit decks: a credential of the installation, or somebody who signed in with an identity provider
/// (OIDC).
@NullMarked
package nl.kaartensessie.editor;

import org.jspecify.annotations.NullMarked;
