import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.util.regex.Pattern;
import kodkod.engine.satlab.SATFactory;

/// Has Alloy do the commands of a model whose names match, and prints for each what it found and how long that took.
/// What a check was not expected to find is printed state by state.
///
/// `java -cp 'target/alloy/*' src/test/alloy/Check.java MODEL NAMES`
final class Check {

    public static void main(String[] args) throws Exception {
        var model = CompUtil.parseEverything_fromFile(A4Reporter.NOP, null, args[0]);
        var names = Pattern.compile(args[1]);
        var options = new A4Options();
        options.solver = SATFactory.DEFAULT; // SAT4J, which is Java
        for (Command command : model.getAllCommands()) {
            if (names.matcher(command.label).matches()) {
                long start = System.nanoTime();
                var found = TranslateAlloyToKodkod.execute_command(
                        A4Reporter.NOP, model.getAllReachableSigs(), command, options);
                System.out.printf(
                        "%s %s, %.1f s%n",
                        command.label,
                        found.satisfiable() ? "found" : "nothing",
                        (System.nanoTime() - start) / 1e9);
                if (found.satisfiable() && command.check && !command.label.contains("Without")) {
                    System.out.println(found);
                }
            }
        }
    }
}
