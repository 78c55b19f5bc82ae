using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Uploads;

/// <summary>Files that people attach: what they are is seen from their bytes, they are looked at for malware, and kept sealed beside the record.</summary>
public static class UploadsModule
{
    public static void AddUploads(this IHostApplicationBuilder app)
    {
        app.Services.TryAddSingleton<IMalwareScan, NoScan>();
        app.Services.AddSingleton(services => new SealedFiles(Path.Combine(services.GetRequiredService<RecordOptions>().DataDirectory, "files"), services.GetRequiredService<Keyring>()));
        app.Services.AddSingleton<KeepUpload>();
        app.Services.AddSingleton<OpenUpload>();
    }
}
