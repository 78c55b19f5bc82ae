using System.Text;
using Sijil.Serve.Reporting;

namespace Sijil.Serve.Tests.Reporting;

/// <summary>A key is an entity's, registered once, and silent from the moment it is revoked.</summary>
public sealed class ReportingKeyTests
{
    [Fact]
    public async Task A_private_key_or_no_key_at_all_is_never_registered()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("bad-key", (await desk.Register("rta-2", "rta", desk.PrivatePem))?.Code);
        Assert.Equal("bad-key", (await desk.Register("rta-2", "rta", "hello"))?.Code);
        Assert.Equal("no-such-entity", (await desk.Register("rta-2", "atlantis", desk.PublicPem))?.Code);
    }

    [Fact]
    public async Task The_same_key_again_changes_nothing_and_its_id_is_given_to_no_other()
    {
        await using var desk = await Desk.Open();
        var head = desk.Journal.Head;
        Assert.Null(await desk.Register(Desk.KeyId, "rta", desk.PublicPem));
        Assert.Equal(head, desk.Journal.Head);
        Assert.Equal("key-taken", (await desk.Register(Desk.KeyId, "dha", desk.PublicPem))?.Code);
    }

    [Fact]
    public async Task What_a_revoked_key_signs_is_refused_at_once()
    {
        await using var desk = await Desk.Open();
        await desk.Tell(Desk.Event("t-1"));
        Assert.Null(await ReportingModule.RevokeKey(desk.Journal, desk.Keyring, desk.Registers, desk.Clock, Desk.KeyId, Cancel));

        var body = Desk.Event("t-2").ToJsonString();
        Assert.Equal("unknown-key", (await desk.Door.Receive(desk.Sign(body), Encoding.UTF8.GetBytes(body), Cancel)).Refusal?.Code);
        Assert.Equal("key-taken", (await desk.Register(Desk.KeyId, "rta", desk.PublicPem))?.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
