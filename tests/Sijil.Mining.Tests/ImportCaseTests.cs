namespace Sijil.Mining.Tests;

/// <summary>Small logs whose names say what is wrong with them: each is found wrong, at a line, and the sound ones are not.</summary>
public sealed class ImportCaseTests
{
    private static readonly string[] SoundNames = ["Correct", "Standard", "listTwoValues", "listEmptyValues", "logNoNestedAttributes", "NotNestedButDeclared"];

    [Fact]
    public void What_a_file_name_says_is_wrong_is_found_wrong_and_nothing_else_is()
    {
        var mistakes = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Samples.Folder("xes-import-cases"), "*.xes").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var sound = SoundNames.Any(word => name.Contains(word, StringComparison.Ordinal));
            var problems = Samples.Read($"xes-import-cases/{name}.xes").Reading.Problems;

            if (sound != (problems.Count is 0)) mistakes.Add($"{name}: {string.Join(", ", problems)}");
            if (problems.Any(problem => problem.Line < 1)) mistakes.Add($"{name}: a problem without a line");
        }
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("booleanIncorrectValue", "xes-bad-value")]
    [InlineData("dateIncorrectValue", "xes-bad-value")]
    [InlineData("dateNoTZD", "xes-no-offset")]
    [InlineData("idIncorrectValue", "xes-bad-value")]
    [InlineData("intIncorrectValue", "xes-bad-value")]
    [InlineData("realIncorrectValue", "xes-bad-value")]
    [InlineData("elementIncorrect", "xes-unexpected")]
    [InlineData("traceOutOfPlace", "xes-unexpected")]
    [InlineData("logOutOfPlace", "xes-unexpected")]
    [InlineData("noLog", "xes-not-xml")]
    [InlineData("stringNoAttributes", "xes-no-key")]
    [InlineData("stringTooManyAttributes", "xes-extra")]
    [InlineData("stringNestedNotDeclared", "xes-undeclared-nesting")]
    [InlineData("eventIncorrectType", "xes-other-kind")]
    [InlineData("eventIdenticalAttributes", "xes-twice")]
    [InlineData("extensionNotDeclared", "xes-undeclared-extension")]
    [InlineData("extensionIncorrectKey", "xes-not-of-extension")]
    [InlineData("classifierIncorrectKey", "xes-unknown-key")]
    [InlineData("classifierIncorrectScope", "xes-bad-scope")]
    [InlineData("attributeValuesSwapped", "xes-out-of-order")]
    [InlineData("traceEventSwapped", "xes-out-of-order")]
    public void A_wrong_file_is_called_by_its_wrong(string name, string code) =>
        Assert.Contains(Samples.Read($"xes-import-cases/{name}.xes").Reading.Problems, problem => problem.Code == code);
}
