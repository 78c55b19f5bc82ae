using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Forms;

/// <summary>Forms as data: a JSON Schema says what is valid, a layout says what is asked together, one thing per page.</summary>
public static class FormsModule
{
    public static void AddForms(this IHostApplicationBuilder app) => app.Services.AddSingleton<FormLibrary>();
}
