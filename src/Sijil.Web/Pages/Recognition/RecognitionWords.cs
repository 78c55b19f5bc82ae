using Sijil.Steer.Recognition;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The words, colours and figures of the programme.</summary>
internal static class RecognitionWords
{
    public static string Title(Programme programme, Texts texts) => texts["honour.programme.title", Year(programme.Year)];

    /// <summary>A year is written without a mark for thousands.</summary>
    public static string Year(int year) => Fmt.Digits(year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string State(Programme programme, Texts texts) => texts[$"honour.state.{programme.State}"];

    public static Tone ToneOf(Programme programme) => programme.State switch
    {
        ProgrammeStates.Announced => Tone.Good,
        ProgrammeStates.Scored => Tone.Gold,
        _ => Tone.Info,
    };

    public static string Points(decimal points) => Fmt.Number(points, 2);

    public static string Mark(decimal mark) => Fmt.Number(mark, 1);
}
