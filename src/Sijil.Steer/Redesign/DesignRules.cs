using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;

namespace Sijil.Steer.Redesign;

/// <summary>An ideal journey is a version that runs, and strikes out a document only where its data have a source.</summary>
internal static class DesignRules
{
    public static Refusal? Judge(AnswerSheet sheet, RegisterFold registers, JourneyLibrary library, JourneyDrawing drawing)
    {
        if (drawing.InForce(sheet.Service) is not var (model, inForce)) return ProjectRefusals.NotGivenHere.With(sheet.Service);
        var name = sheet.Text("ideal.version");
        if (library.PilotOf(model, name) is not { } plan || plan.Hash == inForce) return ProjectRefusals.NoSuchVersion.With(name);
        List<string> removed = [.. (sheet.Read<string[]>("ideal.removed") ?? []).Select(element => element.Trim()).Where(element => element.Length > 0)];
        if (removed.Find(element => !registers.Elements.ContainsKey(element)) is { } unknown) return ProjectRefusals.NoSource.With(unknown);
        sheet.Put("ideal.removed", removed);
        sheet.Put("ideal.model", model);
        sheet.Put("ideal.hash", plan.Hash);
        string[] signers = [sheet.Text("project.lead"), .. removed.Select(element => registers.Elements[element].Source)];
        sheet.Put("signing", Signatures.Asked([.. signers.Distinct(StringComparer.Ordinal)]));
        return null;
    }
}

/// <summary>Each entity that takes part in the ideal journey signs it, the lead first.</summary>
internal static class Signatures
{
    public static Signing Asked(IReadOnlyList<string> entities) => new(entities, [], entities[0], entities.Count);

    public static Refusal? Take(AnswerSheet sheet)
    {
        if (sheet.Text("signature.outcome") is not "sign" || sheet.Read<Signing>("signing") is not { Next: { } now } signing) return null;
        List<string> signed = [.. signing.Signed, now];
        var left = signing.Entities.Except(signed).ToList();
        sheet.Put("signing", new Signing(signing.Entities, signed, left.Count > 0 ? left[0] : "", left.Count));
        return null;
    }
}
