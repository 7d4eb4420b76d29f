document.title='Beside';
