using Sijil.Record;

namespace Sijil.Web;

/// <summary>Where the record is, from the command line and the settings: Sijil:ConnectionString, Sijil:CheckpointDirectory.</summary>
internal static class Settings
{
    /// <summary>For tools: the settings that the environment gives (Sijil__ConnectionString …).</summary>
    public static RecordOptions Of(string data)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        return Of(data, configuration);
    }

    public static RecordOptions Of(string data, IConfiguration configuration) => new()
    {
        DataDirectory = Path.GetFullPath(data),
        ConnectionString = configuration["Sijil:ConnectionString"],
        CheckpointDirectory = configuration["Sijil:CheckpointDirectory"],
    };
}
