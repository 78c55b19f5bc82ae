namespace Sijil.Bpmn.Tests.Constraints;

public sealed class CollaborationTests
{
    private const string Two = "<participant id='a'/><participant id='b'/>";

    private static string Of(string inner, string around = "") => Held.Definitions($"<collaboration id='c'>{Two}{inner}</collaboration>{around}");

    [Theory]
    [InlineData("<messageFlow id='f' sourceRef='a' targetRef='b'/>", ""), InlineData("<messageFlow id='f' sourceRef='a' targetRef='g'/>", "reference.wrong-kind@f")]
    [InlineData("<messageFlow id='f' sourceRef='s' targetRef='a'/>", "message-flow.end@f"), InlineData("<messageFlow id='f' sourceRef='a' targetRef='z'/>", "message-flow.end@f")]
    public void Messages_pass_between_who_can_send_and_who_can_take(string flow, string problem) => Assert.Equal(problem, Of(flow,
        $"<process id='p'><startEvent id='s'/><parallelGateway id='g'/><endEvent id='z'/>{Given.Flows("s-g g-z")}</process>"));

    [Theory]
    [InlineData("<conversation id='v'><participantRef>a</participantRef><participantRef>b</participantRef></conversation>", ""), InlineData("<conversation id='v'><participantRef>a</participantRef></conversation>", "conversation.alone@v")]
    [InlineData("<conversation id='v'/><conversationLink id='l1' sourceRef='a' targetRef='v'/><conversationLink id='l2' sourceRef='v' targetRef='b'/>", "")]
    [InlineData("<conversationLink id='l' sourceRef='a' targetRef='b'/>", "conversation.link@l")]
    public void A_conversation_joins_participants(string inner, string problem) => Assert.Equal(problem, Of(inner));

    [Fact]
    public void A_global_conversation_holds_no_conversations() => Assert.Equal("conversation.global-content@g", Held.Definitions(
        $"<globalConversation id='g'>{Two}<conversation id='v'><participantRef>a</participantRef><participantRef>b</participantRef></conversation></globalConversation>"));

    [Theory]
    [InlineData("<correlationKey id='k'/>", "", "correlation.no-property@k correlation.foreign-property@s"), InlineData("<correlationKey id='k'><correlationPropertyRef>x</correlationPropertyRef><correlationPropertyRef>y</correlationPropertyRef></correlationKey>", "", "correlation.unbound@s")]
    [InlineData("<correlationKey id='k'><correlationPropertyRef>x</correlationPropertyRef></correlationKey>", "", "")]
    public void A_subscription_binds_the_properties_of_its_key(string key, string more, string problem) => Assert.Equal(problem, Of(key + more,
        string.Concat("xy".Select(id => $"<correlationProperty id='{id}'><correlationPropertyRetrievalExpression messageRef='m'><messagePath>n</messagePath></correlationPropertyRetrievalExpression></correlationProperty>"))
        + "<process id='p' isExecutable='true'><correlationSubscription id='s' correlationKeyRef='k'><correlationPropertyBinding correlationPropertyRef='x'><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription></process>"));

    [Theory]
    [InlineData("a", "a b", "f", ""), InlineData("c", "a b", "f", "choreography.initiator@t"), InlineData("a", "a", "f", "choreography.participants@t choreography.message@t"), InlineData("a", "a b", "h", "choreography.message@t")]
    public void A_choreography_task_is_between_two_of_whom_one_begins(string first, string participants, string flow, string problem) => Assert.Equal(problem, Held.Definitions(
        $"""
        <choreography id='ch'>{Two}<participant id='c'/><messageFlow id='f' sourceRef='a' targetRef='b'/><messageFlow id='h' sourceRef='a' targetRef='c'/>
        <choreographyTask id='t' initiatingParticipantRef='{first}'>{string.Concat(participants.Split(' ').Select(id => $"<participantRef>{id}</participantRef>"))}<messageFlowRef>{flow}</messageFlowRef></choreographyTask></choreography>
        """));

    [Fact]
    public void A_choreography_holds_no_tasks() => Assert.Equal("choreography.content@ch", Held.Definitions($"<choreography id='ch'>{Two}<task id='t'/></choreography>"));
}
