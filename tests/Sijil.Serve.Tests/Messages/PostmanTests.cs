using Sijil.Facts;
using Sijil.Serve.Messages;

namespace Sijil.Serve.Tests.Messages;

/// <summary>How a notice leaves the house: once where all is well, again where nobody answers, by another channel where one does not reach.</summary>
public sealed class PostmanTests
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(160)];

    [Fact]
    public async Task A_notice_goes_out_once_under_its_own_id_in_the_language_of_choice()
    {
        await using var office = await PostOffice.Open();
        await office.Tell("n1");
        await office.Round();
        await office.Round(TimeSpan.FromHours(1));

        var letter = Assert.Single(office.Mail.Given);
        Assert.Equal(("n1", "en", PostOffice.Address, "Welcome Noura"), (letter.Id, letter.Language, letter.To, letter.Subject));
        Assert.IsType<NoticeDelivered>(Assert.Single(await office.Of("n1")));
        Assert.Equal("delivered", (await office.Shown("n1")).State);
    }

    [Fact]
    public async Task Who_does_not_answer_is_asked_again_after_a_longer_pause_each_time_and_then_the_next_channel_is_taken()
    {
        await using var office = await PostOffice.Open();
        office.Mail.Trouble = _ => "no-answer";
        await office.Tell("n1");
        await office.Round();
        Assert.Equal("trying", (await office.Shown("n1")).State);
        foreach (var pause in Pauses)
        {
            var before = office.Mail.Given.Count;
            await office.Round(pause - TimeSpan.FromSeconds(1));
            Assert.Equal(before, office.Mail.Given.Count);
            await office.Round(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, office.Mail.Given.Count);
        }
        Assert.Empty(office.Texts.Given);

        await office.Round();
        Assert.Equal(PostOffice.Mobile, Assert.Single(office.Texts.Given).To);
        Assert.Equal(5, office.Mail.Given.Count);
        Assert.Equal("sms", (await office.Shown("n1")).Channel);
    }

    [Fact]
    public async Task An_address_that_is_none_is_not_tried_again()
    {
        await using var office = await PostOffice.Open();
        office.Mail.Trouble = _ => "bad-address";
        await office.Tell("n1");
        await office.Round();
        await office.Round();

        Assert.Single(office.Mail.Given);
        Assert.Single(office.Texts.Given);
    }

    [Fact]
    public async Task Whoever_no_channel_reaches_finds_it_in_the_inbox_and_the_record_says_why()
    {
        await using var office = await PostOffice.Open();
        office.Mail.Trouble = office.Texts.Trouble = _ => "bad-address";
        await office.Tell("n1");
        for (var round = 0; round < 3; round++) await office.Round();

        Assert.Equal(("kept", "unreachable"), ((await office.Shown("n1")).State, (await office.Shown("n1")).Reason));
    }

    [Fact]
    public async Task A_channel_that_nobody_connected_is_never_said_to_have_delivered()
    {
        await using var office = await PostOffice.Open(new("sms", "en", true, 22, 7, PostOffice.Address, PostOffice.Mobile), hasTexts: false);
        await office.Tell("n1");
        await office.Round();
        await office.Round();

        Assert.Equal("no-channel", Assert.IsType<NoticeFailed>((await office.Of("n1"))[0]).Reason);
        Assert.Equal("email", (await office.Shown("n1")).Channel);
    }

    [Fact]
    public async Task One_notice_that_breaks_keeps_no_other_waiting()
    {
        await using var office = await PostOffice.Open();
        office.Mail.Trouble = letter => letter.Id is "n1" ? throw new InvalidOperationException("A fault of the channel's own.") : null;
        await office.Tell("n1");
        await office.Tell("n2");
        await office.Round();

        Assert.Equal("delivered", (await office.Shown("n2")).State);
        Assert.Equal("waiting", (await office.Shown("n1")).State);
        office.Mail.Trouble = _ => null;
        await office.Round();
        Assert.Equal("delivered", (await office.Shown("n1")).State);
    }

    [Fact]
    public async Task What_falls_into_the_quiet_hours_waits_for_the_morning()
    {
        await using var office = await PostOffice.Open();
        await office.Tell("n1");
        await office.Round(TimeSpan.FromHours(11));      // 23:00 in Dubai
        Assert.Empty(office.Mail.Given);

        await office.Round(TimeSpan.FromHours(8));
        Assert.Single(office.Mail.Given);
    }

    [Theory]
    [InlineData("inbox", true, "welcome", 0, "inbox-only")]
    [InlineData("email", false, "late-reminder", 0, "no-reminders")]
    [InlineData("email", true, "welcome", 4, "too-old")]
    [InlineData("email", true, "unknown-template", 0, "no-words")]
    public async Task What_is_not_to_go_out_stays_in_the_inbox_with_its_reason(string channel, bool reminders, string template, int days, string reason)
    {
        await using var office = await PostOffice.Open(new(channel, "en", reminders, 22, 7, PostOffice.Address));
        await office.Tell("n1", template);
        await office.Round(TimeSpan.FromDays(days));

        Assert.Empty(office.Mail.Given);
        Assert.Equal(reason, Assert.IsType<NoticeKept>(Assert.Single(await office.Of("n1"))).Reason);
    }
}
