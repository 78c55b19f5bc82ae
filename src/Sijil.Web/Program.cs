return await Sijil.Web.Command.Tools.Run(args);

public partial class Program;
