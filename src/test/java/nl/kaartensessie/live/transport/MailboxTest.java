package nl.kaartensessie.live.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> handled = new ArrayList<>();

    @Test
    void whatIsSaidWhileAnotherIsHandledGoesBehindItOnTheSameThread() {
        Mailbox<String> inbox = new Mailbox<>(threads::add, handled::add);
        assertThat(inbox.isEmpty()).isTrue();
        inbox.add("one");
        inbox.add("two");
        assertThat(inbox.isEmpty()).isFalse();
        assertThat(threads).hasSize(1);

        threads.remove().run();

        assertThat(handled).containsExactly("one", "two");
        assertThat(inbox.isEmpty()).isTrue();
        inbox.add("three");
        threads.remove().run();
        assertThat(handled).containsExactly("one", "two", "three");
    }

    @Test
    void rule_8_7_whatDoesNotFitIsNotTaken_andThereIsRoomAgainWhenItIsHandled() {
        Mailbox<String> inbox = new Mailbox<>(threads::add, handled::add);
        IntStream.range(0, Mailbox.ROOM)
                .forEach(i -> assertThat(inbox.add("said")).isTrue());
        assertThat(inbox.add("too much")).isFalse();

        threads.remove().run();

        assertThat(handled).hasSize(Mailbox.ROOM).containsOnly("said");
        assertThat(inbox.add("later")).isTrue();
    }

    @Test
    void theLastIsHandledHoweverMuchIsWaiting() {
        Mailbox<String> inbox = new Mailbox<>(threads::add, handled::add);
        while (inbox.add("said")) {}
        inbox.close("last");

        threads.remove().run();

        assertThat(handled).hasSize(Mailbox.ROOM + 1).endsWith("last");
    }

    @Test
    void nothingIsLostBetweenThreadsAndAllIsInOrder() {
        List<Integer> said = IntStream.range(0, 100_000).boxed().toList();
        List<Integer> heard = new ArrayList<>();
        try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            Mailbox<Integer> inbox = new Mailbox<>(virtual, heard::add);
            said.forEach(one -> {
                while (!inbox.add(one)) {
                    Thread.onSpinWait();
                }
            });
        }

        assertThat(heard).isEqualTo(said);
    }
}
