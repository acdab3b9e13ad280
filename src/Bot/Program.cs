Console.WriteLine("no verb yet");
