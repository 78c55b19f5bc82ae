using System.Globalization;
using Sijil.Web.Text;

namespace Sijil.Web.Tests;

/// <summary>Runs a test in one language and gives the thread its own back.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture, screen = CultureInfo.CurrentUICulture;

    private Speaking(CultureInfo spoken) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = spoken;

    public static Speaking Arabic() => new(Language.Arabic.Culture);
    public static Speaking Urdu() => new(Language.Urdu.Culture);
    public static Speaking English() => new(Language.English.Culture);
    public static Speaking ArabicDigits() => new(Language.Arabic.NativeDigits);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, screen);
}
