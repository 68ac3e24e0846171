package nl.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.voorbeeld.kaartensessie.ApiClient;
import nl.voorbeeld.kaartensessie.ApiException;
import nl.voorbeeld.kaartensessie.ApiResponse;
import nl.voorbeeld.kaartensessie.api.DecksApi;
import nl.voorbeeld.kaartensessie.api.RoomsApi;
import nl.voorbeeld.kaartensessie.model.Admission;
import nl.voorbeeld.kaartensessie.model.Card;
import nl.voorbeeld.kaartensessie.model.CardText;
import nl.voorbeeld.kaartensessie.model.Command;
import nl.voorbeeld.kaartensessie.model.Deck;
import nl.voorbeeld.kaartensessie.model.DeckSummary;
import nl.voorbeeld.kaartensessie.model.DeckText;
import nl.voorbeeld.kaartensessie.model.Event;
import nl.voorbeeld.kaartensessie.model.Joining;
import nl.voorbeeld.kaartensessie.model.Kind;
import nl.voorbeeld.kaartensessie.model.Member;
import nl.voorbeeld.kaartensessie.model.News;
import nl.voorbeeld.kaartensessie.model.Opening;
import nl.voorbeeld.kaartensessie.model.PlacedCard;
import nl.voorbeeld.kaartensessie.model.Problem;
import nl.voorbeeld.kaartensessie.model.Report;
import nl.voorbeeld.kaartensessie.model.RoomSnapshot;
import nl.voorbeeld.kaartensessie.model.RoomState;

/// What a developer of another department writes: it knows the client that was generated from the description of
/// the API, and nothing else. What has no type here is a flaw of the description.
public final class Tool {

    private final String address;
    private final String credential;

    public Tool(String address, String credential) {
        this.address = address;
        this.credential = credential;
    }

    public void makesADeck() throws ApiException, JsonProcessingException {
        DecksApi decks = new DecksApi(client(credential));
        String key = "tool-" + UUID.randomUUID();
        Deck made = decks.createDeck(new DeckText().key(key).title("Op maat").description("Van een programma."));
        assertThat(made.getDraft()).isTrue();
        assertThat(made.getVersion()).isNull();
        assertThat(made.getUpdatedAt()).isBefore(OffsetDateTime.now().plusMinutes(5));

        Card card = decks.addCard(key, question("een", "Waarom?"), null);
        assertThat(card.getKind()).isEqualTo(Kind.QUESTION);
        assertThat(card.getExplanationHtml()).contains("<strong>omdat</strong>");

        ApiResponse<Deck> read = decks.getDeckWithHttpInfo(key);
        String state = read.getHeaders().get("etag").getFirst();
        Card changed = decks.replaceCard(key, "een", state, question(null, "Waarom niet?"));
        assertThat(changed.getText()).isEqualTo("Waarom niet?");
        ApiException late = catchThrowableOfType(
                ApiException.class, () -> decks.replaceCard(key, "een", state, question(null, "Te laat")));
        assertThat(late.getCode()).isEqualTo(412);
        Problem problem = ApiClient.createDefaultObjectMapper().readValue(late.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(412);
        assertThat(problem.getDetail()).isNotBlank();
        assertThat(problem.getErrors()).isNullOrEmpty();

        assertThat(decks.publishDeck(key, null).getVersion()).isEqualTo(1);
        DecksApi anyone = new DecksApi(client(null));
        Deck published = anyone.getDeck(key);
        assertThat(published.getDraft()).isNull();
        assertThat(published.getCards()).extracting(Card::getText).containsExactly("Waarom niet?");
        assertThat(published.getCards().getFirst().getExplanation()).isNull();
        assertThat(anyone.listDecks(1, 200)).extracting(DeckSummary::getKey).contains(key);
        assertThat(decks.exportDeck(key).getCards()).hasSize(1);
        decks.deleteDeck(key, decks.getDeckWithHttpInfo(key).getHeaders().get("etag").getFirst());
        assertThat(catchThrowableOfType(ApiException.class, () -> anyone.getDeck(key)).getCode()).isEqualTo(404);
    }

    public void tellsWhatIsWrong() throws JsonProcessingException {
        DecksApi decks = new DecksApi(client(credential));
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> decks.createDeck(new DeckText().key("GEEN SLEUTEL").title("x")));
        Problem problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(problem.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getField()).isEqualTo("key");
            assertThat(error.getMessage()).isNotBlank();
        });
    }

    public void holdsASession() throws ApiException {
        String word = "woord " + UUID.randomUUID();
        RoomsApi anyone = new RoomsApi(client(null));
        Admission opened = anyone.openRoom(
                new Opening().word(word).name("Kim").language(Opening.LanguageEnum.NL),
                "\"" + UUID.randomUUID() + "\"");
        assertThat(opened.getFacilitatorKey()).isNotBlank();
        Admission joined = anyone.joinRoom(new Joining().word(word).name("Sam"), null);
        assertThat(joined.getMember().getRole()).isEqualTo(Member.RoleEnum.PARTICIPANT);

        String room = opened.getRoom().getId();
        RoomsApi kim = new RoomsApi(client(opened.getToken()));
        RoomsApi sam = new RoomsApi(client(joined.getToken()));
        long started = kim.giveCommand(room, new Command().id("c1").type("session.start")).getSeq();
        kim.giveCommand(room, new Command().id("c2").type("card.show").position(2));
        sam.giveCommand(room, (Command) new Command().id("c3").type("hand.raise").putAdditionalProperty("about", "reply"));

        News news = sam.listEvents(room, started, 0, null);
        assertThat(news.getEvents()).extracting(Event::getType).contains("card.shown", "hand.raised");
        Event raised = news.getEvents().getLast();
        assertThat(raised.getSeq()).isEqualTo(news.getSeq());
        assertThat(raised.getBy()).isEqualTo(joined.getMember().getId());
        assertThat(raised.getAdditionalProperty("about")).isEqualTo("reply");

        RoomSnapshot now = sam.getRoom(room);
        assertThat(now.getState().getStatus()).isEqualTo(RoomState.StatusEnum.LIVE);
        assertThat(now.getState().getPosition()).isEqualTo(2);
        assertThat(now.getState().getFloor()).isNull();
        assertThat(now.getState().getVote()).isNull();
        assertThat(now.getState().getHands()).singleElement().satisfies(hand -> assertThat(hand.getMember())
                .isEqualTo(joined.getMember().getId()));
        assertThat(sam.listEvents(room, 0L, 0, null).getSnapshot().getState()).isNotNull();
        assertThat(kim.listRoomCards(room))
                .hasSize(opened.getRoom().getCardCount())
                .extracting(PlacedCard::getPosition)
                .startsWith(1, 2, 3);
        Report report = kim.getReport(room, false);
        assertThat(report.getShown()).hasSize(2);
        assertThat(catchThrowableOfType(ApiException.class, () -> sam.eraseRoom(room)).getCode()).isEqualTo(403);
        kim.eraseRoom(room);
        assertThat(catchThrowableOfType(ApiException.class, () -> kim.getRoom(room)).getCode()).isEqualTo(401);
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address + "/api/v1");
        client.setRequestInterceptor(request -> {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
        });
        return client;
    }

    private static CardText question(String key, String text) {
        return new CardText()
                .key(key)
                .kind(Kind.QUESTION)
                .title("Een")
                .text(text)
                .choices(List.of())
                .explanation("Daarom **omdat**.");
    }
}
