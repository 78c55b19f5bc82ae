using Sijil.Web.Kit;

var builder = WebApplication.CreateBuilder(args);
builder.AddKit();
builder.Services.AddSingleton(TimeProvider.System);
var app = builder.Build();
app.UseKit();
app.Run();

public partial class Program;
