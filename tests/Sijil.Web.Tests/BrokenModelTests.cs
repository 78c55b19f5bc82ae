using System.Net;

namespace Sijil.Web.Tests;

/// <summary>Whoever gets a model, a form or a card wrong is told the file, the line and what to do; and everything else runs.</summary>
public sealed class BrokenModelTests(BrokenModels broken) : IClassFixture<BrokenModels>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static readonly IReadOnlyList<Slip> Slips =
    [
        new("journeys/newborn.bpmn", "sourceRef=\"assign-advisor\" targetRef=\"read-parents\"", "sourceRef=\"assign-advisor\" targetRef=\"gone\""),
        new("journeys/council-item.bpmn", "default=\"has-remarks-opinions-given\"", "default=\"has-remarks-recomend\""),
        new("journeys/single-service.bpmn", "model=\"routine-decision\" decision", "model=\"routine-decison\" decision") { At = "<bpmn:businessRuleTask" },
        new("decisions/newborn-entitlements.dmn", "<text>father.nationality</text>", "<text>father.</text>"),
        new("decisions/business-approvals.dmn", "<text>business.premises</text>", "<text>busines.premises</text>") { At = "<decisionTable" },
        new("decisions/routine-decision.dmn", "routine-decision-4-in-1\"><text>-</text>", "routine-decision-4-in-1\"><text>\"yes\"</text>"),
        new("forms/activity-review.json", "\"widget\": \"radio\"", "\"widget\": \"radioo\""),
        new("forms/officer-review.json", "\"type\": \"string\"", "\"type\": \"strng\""),
        new("services/dld-01.json", "\"entity\": \"dld\"", "\"entity\": \"dldd\""),
        new("systems/rta-drivers.json", "\"p50ms\": 95,", "\"p50ms\": 95") { At = "\"p99ms\"" },
        new("data-elements/traffic.fines.json", "\"source\": \"police\",", "") { At = "{" },
        new("life-events/vehicle.json", "\"order\": 12", "\"order\": \"twelve\""),
        new("certificates/birth-certificate.json", "\"birth-certificate\",", "\"birth-certificate\"") { At = "\"title\"" },
        new("people/staff.json", "\"id\": \"s-0001\",", "") { At = "{" },
    ];

    public static TheoryData<string, string, string> Sentences => new()
    {
        { "journeys/newborn.bpmn", "“gone”, which is not in the file", "«gone» ولا وجود له في الملف" },
        { "journeys/council-item.bpmn", "“has-remarks-recomend”, which is not in the file", "«has-remarks-recomend» ولا وجود له في الملف" },
        { "journeys/redesign.bpmn", "council-item", "council-item" },    // who calls a journey that does not run does not run either
        { "journeys/legislation.bpmn", "council-item", "council-item" },
        { "journeys/challenge.bpmn", "redesign", "redesign" },
        { "journeys/single-service.bpmn", "the nearest there is “routine-decision”. Correct the code here", "وأقرب ما فيه «routine-decision»" },
        { "decisions/newborn-entitlements.dmn", "The FEEL expression is wrong at character", "في تعبير FEEL خطأ" },
        { "decisions/business-approvals.dmn", "Nothing gives the name “busines”", "لا شيء يعطي الاسم «busines»" },
        { "forms/activity-review.json", "Use one of these: text, radio, select", "استعمل واحدة من هذه: text, radio, select" },
        { "forms/officer-review.json", "is of the wrong kind", "من نوع لا يصلح له" },
        { "services/dld-01.json", "“dldd” is not in the register of entities (models/entities); the nearest there is “dld”", "«dldd» غير موجود في سجل الجهات" },
        { "systems/rta-drivers.json", "not valid JSON", "ليس JSON سليماً" },
        { "data-elements/traffic.fines.json", "lacks what every entry must have: source. Add it", "حقول لا بد منها: source. أضفها" },
        { "life-events/vehicle.json", "The value of order is of the wrong kind", "قيمة الحقل order من نوع لا يصلح له" },
        { "certificates/birth-certificate.json", "not valid JSON", "ليس JSON سليماً" },
        { "people/staff.json", "This entry has no code", "لا رمز لهذا المدخل" },
        { "services/rta-09.json", "already used in services/rta-01.json", "مستعمل في services/rta-01.json" },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void A_mistake_is_named_with_its_file_its_line_and_what_to_do_in_both_languages(string file, string english, string arabic)
    {
        var said = broken.Said.Split('\n');
        var place = said.Index().First(line => line.Item.StartsWith($"{file}:", StringComparison.Ordinal));

        Assert.Contains(arabic, said[place.Index + 1], StringComparison.Ordinal);
        Assert.Contains(english, said[place.Index + 2], StringComparison.Ordinal);
        var slip = Slips.FirstOrDefault(slip => slip.File == file);
        if (slip is not null) Assert.StartsWith($"{file}:{broken.LineOf(slip.File, slip.At)}:", $"{place.Item}:", StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_files_that_are_right() => Assert.Equal(Sentences.Select(row => row.Data.Item1).Order(),
        broken.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(' ')).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order());

    [Theory]
    [InlineData("/en/services/DLD-01"), InlineData("/en/services/RTA-01"), InlineData("/en/services/DHA-02"), InlineData("/en/life-events"), InlineData("/en/map")]
    [InlineData("/ar/life-events/start-business"), InlineData("/ar/life-events/newborn"), InlineData("/health/ready"), InlineData("/ar/sign-in")]
    public async Task Everything_else_is_served(string path)
    {
        using var answer = await broken.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, InlineData("en", "journeys/newborn.bpmn", "which is not in the file"), InlineData("ar", "forms/activity-review.json", "استعمل واحدة من هذه")]
    [InlineData("en", "decisions/routine-decision.dmn", "No rule of the table"), InlineData("ar", "decisions/routine-decision.dmn", "لا قاعدة في الجدول لهذه الحالة")]    // advice, which is not said at the start
    public async Task The_developers_page_says_it_in_the_readers_language(string language, string file, string sentence)
    {
        var page = WebUtility.HtmlDecode(await broken.Client.GetStringAsync($"/{language}/developers", Cancel));

        Assert.Contains($"{file}:", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }
}
