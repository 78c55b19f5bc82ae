using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Tests.Recognition;

/// <summary>A juror scores no journey in which their own body has a part, whichever part it is.</summary>
public sealed class ConflictTests
{
    private static readonly Nomination Nominated = new("y", "project", "flag", "أثر ثابت", "rta", "RTA-03", new("تصريح", "Permit"));
    private readonly RegisterFold registers = new();
    private int position;

    [Theory]
    [InlineData("rta", "juror-in-conflict")]
    [InlineData("icp", "juror-signed")]
    [InlineData("dof", "juror-took-part")]
    [InlineData("police", "juror-took-part")]
    [InlineData("dha", null)]
    public void A_juror_whose_body_leads_signs_or_took_part_is_refused_by_the_rule_that_says_so(string body, string? code)
    {
        Stands("people", "juror", $$"""{"id":"juror","entity":"{{body}}","role":"officer"}""");
        Stands(Project.Register, "project", """
            {"title":{"ar":"تصريح","en":"Permit"},"stage":"closed","project":{"service":"RTA-03","lead":"rta"},
             "signing":{"entities":["rta","icp"],"signed":["rta","icp"],"next":"","left":0},
             "understanding":{"asIs":{"service":"RTA-03","bodies":["rta","dof"],"path":[],"papers":[]}},
             "pilot":{"id":"p","model":"m","version":"v","journey":{"service":"RTA-03","bodies":["rta","police"],"path":[],"papers":[]}}}
            """);
        var refusal = new JuryRules(new Programmes(registers, new Projects(registers, null!))).ConflictOf("juror", Nominated);

        Assert.Equal(code, refusal?.Code);
        Assert.True(refusal is null || refusal.Text is { Ar.Length: > 0, En.Length: > 0 });
    }

    private void Stands(string register, string id, string content)
    {
        var fact = new EntryRegistered(register, id, "h", JsonElement.Parse(content));
        registers.Apply(new Entry(++position, $"register/{register}", 1, default, Origin.Live,
            [new RecordedFact(new(position, 0), FactCodec.NameOf(fact.GetType()), default, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), JsonSerializerOptions.Web))]));
    }
}
