INSERT INTO kept SELECT * FROM best(ARRAY(SELECT generate_series(${from}, ${to} - 1)), ${more});
