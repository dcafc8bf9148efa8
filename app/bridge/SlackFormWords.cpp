// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackFormWords.h"

namespace porch {

namespace {

/// Longer than any of these words with what people put around them.
constexpr qsizetype kLongestEnd = 24;

SlackFormWords english()
{
    SlackFormWords words;
    words.title = QStringLiteral("Tip for the police desk");
    words.send = QStringLiteral("Send");
    words.cancel = QStringLiteral("Cancel");
    words.close = QStringLiteral("Close");
    words.intro = QStringLiteral(
        "The desk does not receive your name; Slack does. Whoever runs this workspace can see in Slack's "
        "records that you use this app, and more if they ask Slack for it.\n"
        "This is no emergency line: in an emergency call 911.");
    words.language = QStringLiteral("English");
    words.typed = QStringLiteral(
        "What you typed behind the command went to Slack. It was not passed on to the desk and is not kept "
        "here: please write it into the form.");
    words.inChannel = QStringLiteral(
        "You called this form in a channel. Only you see the form. What you write in the channel itself, its "
        "other members see, and that it was you who wrote it.");
    words.what = QStringLiteral("What happened?");
    words.whatHint = QStringLiteral("Up to 3,000 characters. The desk reads every word as you write it: "
                                    "leave out what would tell who you "
                                    "are.");
    words.where = QStringLiteral("Where?");
    words.whereHint = QStringLiteral("An address, a corner, or how people call the place.");
    words.ask = QStringLiteral("May the desk ask you back?");
    words.askHint = QStringLiteral(
        "If yes, questions come as a direct message from this app. To find you, the app keeps your account, "
        "encrypted and out of the desk's reach, until you end it. If no, nobody can ask you back, and "
        "nothing "
        "that leads to you is kept here.");
    words.yes = QStringLiteral("Yes, by direct message");
    words.no = QStringLiteral("No");
    words.whatMissing = QStringLiteral("Please write what happened.");
    words.tooLong = QStringLiteral("This is too long; please shorten it.");
    words.askMissing = QStringLiteral("Please choose one.");
    words.notReceived = QStringLiteral(
        "The desk has not received this yet. Please press Send again: it will not be there twice.");
    words.tooMany = QStringLiteral(
        "Too many of your conversations with the desk are open. End one by direct message, or choose No.");
    words.received = QStringLiteral("The desk has your tip. Its reference is %1.");
    words.receivedAsk = QStringLiteral("If the desk has a question, it comes as a direct message from this "
                                       "app, and you can answer there. You "
                                       "can end that whenever you want.");
    words.receivedNoAsk = QStringLiteral(
        "Nobody can ask you back. If you want to add something, type %2 again and mention the reference.");
    words.whereInTip = QStringLiteral("Where: ");
    words.greeting = QStringLiteral(
        "You sent the desk a tip. Its reference is %1. If the desk has a question, it appears in this "
        "thread. "
        "Answer in the thread: what you write there is passed on to the desk, without your name. Slack keeps "
        "these messages as it keeps others.\n"
        "To end it, press the button, or write \"end\" in the thread. Then nobody at the desk can reach you "
        "here any more.");
    words.end = QStringLiteral("End this conversation");
    words.passedOn = QStringLiteral("Passed on to the desk, with the reference %1.");
    words.ended = QStringLiteral("The conversation about %1 has ended, and what led to you is removed here. "
                                 "The desk can't ask you any "
                                 "more. For another tip type %2.");
    words.notEnded = QStringLiteral("The conversation could not be ended just now. Please try again.");
    words.threadEnded = QStringLiteral(
        "This conversation has ended: what you wrote was not passed on and is not kept here. For another tip "
        "type %2.");
    words.notRead = QStringLiteral("Nobody reads what is written here: it was not passed on and is not kept. "
                                   "To send the desk a tip, type "
                                   "%2. In an emergency call 911.");
    words.notNow = QStringLiteral("The form can't take tips now, and nothing was passed on. Please try again "
                                  "later. In an emergency call "
                                  "911.");
    words.notOpened =
        QStringLiteral("The form could not be opened, and nothing was passed on. Please type %2 again.");
    return words;
}

SlackFormWords spanish()
{
    SlackFormWords words;
    words.title = QStringLiteral("Aviso a la policía");
    words.send = QStringLiteral("Enviar");
    words.cancel = QStringLiteral("Cancelar");
    words.close = QStringLiteral("Cerrar");
    words.intro = QStringLiteral(
        "La mesa no recibe su nombre; Slack sí. Quien administra este espacio de trabajo puede ver en los "
        "registros de Slack que usted usa esta aplicación, y más si se lo pide a Slack.\n"
        "Esta no es una línea de emergencias: en una emergencia llame al 911.");
    words.language = QStringLiteral("Español");
    words.typed = QStringLiteral("Lo que escribió detrás del comando llegó a Slack. No se pasó a la mesa ni "
                                 "se guarda aquí: escríbalo en "
                                 "el formulario.");
    words.inChannel = QStringLiteral("Llamó a este formulario en un canal. El formulario solo lo ve usted. "
                                     "Lo que escriba en el canal mismo "
                                     "lo ven sus demás miembros, y también que lo escribió usted.");
    words.what = QStringLiteral("¿Qué pasó?");
    words.whatHint = QStringLiteral(
        "Hasta 3000 caracteres. La mesa lee cada palabra como usted la escribe: omita lo que diga quién es "
        "usted.");
    words.where = QStringLiteral("¿Dónde?");
    words.whereHint = QStringLiteral("Una dirección, una esquina o cómo la gente llama al lugar.");
    words.ask = QStringLiteral("¿Puede la mesa hacerle preguntas?");
    words.askHint = QStringLiteral(
        "Si elige sí, las preguntas llegan como mensaje directo de esta aplicación. Para encontrarle, la "
        "aplicación guarda su cuenta, cifrada y fuera del alcance de la mesa, hasta que usted lo termine. Si "
        "elige no, nadie puede preguntarle, y aquí no se guarda nada que lleve a usted.");
    words.yes = QStringLiteral("Sí, por mensaje directo");
    words.no = QStringLiteral("No");
    words.whatMissing = QStringLiteral("Escriba qué pasó.");
    words.tooLong = QStringLiteral("Es demasiado largo; acórtelo.");
    words.askMissing = QStringLiteral("Elija una opción.");
    words.notReceived =
        QStringLiteral("La mesa aún no ha recibido esto. Pulse Enviar otra vez: no quedará dos veces.");
    words.tooMany = QStringLiteral(
        "Tiene demasiadas conversaciones abiertas con la mesa. Termine una por mensaje directo o elija No.");
    words.received = QStringLiteral("La mesa tiene su aviso. Su referencia es %1.");
    words.receivedAsk = QStringLiteral("Si la mesa tiene una pregunta, llega como mensaje directo de esta "
                                       "aplicación, y puede contestar allí. "
                                       "Puede terminarlo cuando quiera.");
    words.receivedNoAsk = QStringLiteral(
        "Nadie puede preguntarle. Si quiere añadir algo, escriba %2 otra vez y mencione la referencia.");
    words.whereInTip = QStringLiteral("Dónde: ");
    words.greeting = QStringLiteral(
        "Envió un aviso a la mesa. Su referencia es %1. Si la mesa tiene una pregunta, aparece en este hilo. "
        "Conteste en el hilo: lo que escriba allí se pasa a la mesa, sin su nombre. Slack guarda estos "
        "mensajes "
        "como guarda otros.\n"
        "Para terminar, pulse el botón o escriba \"fin\" en el hilo. Después nadie de la mesa puede "
        "escribirle más aquí.");
    words.end = QStringLiteral("Terminar esta conversación");
    words.passedOn = QStringLiteral("Se pasó a la mesa, con la referencia %1.");
    words.ended = QStringLiteral(
        "La conversación sobre %1 terminó, y lo que llevaba a usted se borró aquí. La mesa ya no puede "
        "preguntarle. Para otro aviso escriba %2.");
    words.notEnded =
        QStringLiteral("La conversación no se pudo terminar en este momento. Inténtelo otra vez.");
    words.threadEnded = QStringLiteral(
        "Esta conversación terminó: lo que escribió no se pasó a nadie ni se guarda aquí. Para otro aviso "
        "escriba %2.");
    words.notRead = QStringLiteral(
        "Nadie lee lo que se escribe aquí: no se pasó a nadie ni se guarda. Para enviar un aviso a la mesa, "
        "escriba %2. En una emergencia llame al 911.");
    words.notNow = QStringLiteral("El formulario no puede recibir avisos ahora, y no se pasó nada. Inténtelo "
                                  "más tarde. En una emergencia "
                                  "llame al 911.");
    words.notOpened =
        QStringLiteral("No se pudo abrir el formulario, y no se pasó nada. Escriba %2 otra vez.");
    return words;
}

} // namespace

QString formLanguageCode(FormLanguage language)
{
    return language == FormLanguage::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

std::optional<FormLanguage> formLanguageOf(const QString &code)
{
    for (const FormLanguage language : {FormLanguage::English, FormLanguage::Spanish}) {
        if (formLanguageCode(language) == code)
            return language;
    }
    return std::nullopt;
}

const SlackFormWords &formWords(FormLanguage language)
{
    static const SlackFormWords inEnglish = english();
    static const SlackFormWords inSpanish = spanish();
    return language == FormLanguage::Spanish ? inSpanish : inEnglish;
}

QString inBothLanguages(QString SlackFormWords::*text)
{
    return formWords(FormLanguage::English).*text + u'\n' + formWords(FormLanguage::Spanish).*text;
}

QString withNames(QString text, const QString &code, const QString &command)
{
    return text.replace(QLatin1String("%1"), code).replace(QLatin1String("%2"), command);
}

bool isEndWord(const QString &text)
{
    if (text.size() > kLongestEnd)
        return false;
    QStringView word(text);
    while (!word.isEmpty() && !word.front().isLetter())
        word = word.sliced(1);
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    const QString small = word.toString().toLower();
    return small == QLatin1String("end") || small == QLatin1String("fin") ||
           small == QLatin1String("terminar");
}

} // namespace porch
