document.title = 'Beside';
