/** Given names that many people have and that are no other words in English: met alone, each is likely a person. */
const LINES = `
Aaron Abdul Abigail Adam Adrian Agnes Ahmed Aisha Alan Albert Alejandro Alessandro Alice Alicia Alina Amanda Amelia Amina Amir
Amy Ana Anastasia Andrea Andrew Angela Anita Anna Anne Annika Anthony Antonio Arjun Arthur Ayesha Barbara Beatrice Benjamin
Bernard Bianca Bridget Bruno Camila Carlos Carmen Carol Caroline Catherine Cecilia Charles Charlotte Chloe Christina
Christine Christopher Claire Clara Claudia Daniel Daniela David Deborah Denise Diana Diego Dimitri Dmitri Dominic Donna Doris
Edith Edward Elena Elias Elisabeth Elizabeth Ella Ellen Emily Emma Eric Erik Esther Eva Evelyn Fatima Felix Fernando Fiona
Francesca Francisco Frederik Gabriel Gabriela Geoffrey George Giulia Giovanni Gordon Greta Hannah Hans Harold Hassan Heather
Helen Helena Henry Hiroshi Hugo Ibrahim Igor Ingrid Irene Isabel Isabella Ivan Jacob James Jane Janet Jasmine Javier Jennifer
Jessica Joan Johan Johanna John Jonathan Jorge Jose José Joseph Joshua Juan Judith Julia Julian Karen Karim Katarina
Katherine Kathleen Kenji Kevin Khadija Klaus Laura Lauren Layla Leila Leon Linda Lisa Louis Louise Lucas Lucia Luis Luisa
Magdalena Manuel Marco Margaret Maria María Mariam Marie Marina Mario Martha Martin Mary Mateo Matthew Matthias Maxim Maya
Megan Mehmet Melissa Michael Michelle Miguel Mohamed Mohammad Mohammed Monica Muhammad Nadia Natalia Natalie Natasha Nathan
Nicholas Nicole Nikolai Nina Noah Nora Olga Oliver Olivia Omar Oscar Pablo Pamela Patricia Paul Paula Pedro Peter Petra
Philip Pierre Priya Rachel Rafael Raj Rebecca Ricardo Richard Robert Roberto Rosa Roxana Ruth Samantha Samuel Sandra Sara
Sarah Sebastian Sergei Sharon Silvia Simone Sofia Sophia Sophie Stefan Stephanie Stephen Steven Susan Svetlana Sven
Tatiana Teresa Theresa Timothy Tomas Ulrich Valentina Valeria Vanessa Victor Victoria Vincent Vladimir Walter Wei William Xavier
Yasmin Yuki Yusuf Zachary Zahra Zoe Zoë
`;

/** In lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(LINES.toLowerCase().split(/\s+/).filter(Boolean));
