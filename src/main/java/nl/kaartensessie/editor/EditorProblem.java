package nl.kaartensessie.editor;

import nl.kaartensessie.problem.ProblemType;

/// Why somebody may not edit; the sentences stand in `messages/editors*.properties`.
public enum EditorProblem implements ProblemType {
    NO_EDITOR(403),
    FOREIGN_PAGE(403),
    TOO_MANY_CREDENTIALS(429),
    NO_IDENTITY_SERVER(503);

    private final int status;

    EditorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "messages.editors";
    }
}
