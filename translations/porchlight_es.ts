<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>porch::ActionModel</name>
    <message>
        <source>not possible now</source>
        <translation>no es posible ahora</translation>
    </message>
</context>
<context>
    <name>porch::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
</context>
<context>
    <name>porch::CacheWriter</name>
    <message>
        <source>The directory %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The local copy of the log was damaged (%1). It was set aside as %2 and is being read again from the log.</source>
        <translation>La copia local del registro estaba dañada (%1). Se apartó como %2 y se está leyendo de nuevo del registro.</translation>
    </message>
    <message>
        <source>The server&apos;s log is another one than before, or was rolled back. The local copy was set aside as %1 and is being read again.</source>
        <translation>El registro del servidor no es el de antes, o volvió atrás. La copia local se apartó como %1 y se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The local copy was made by another version of Porchlight and is being read again.</source>
        <translation>La copia local es de otra versión de Porchlight y se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The log has events of a newer Porchlight (version %1). This desk shows what came before them and must be updated.</source>
        <translation>El registro tiene eventos de un Porchlight más nuevo (versión %1). Este puesto muestra lo anterior y debe actualizarse.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be kept in %1. Make room; the desk goes on by itself.</source>
        <translation>El disco está lleno: no se puede guardar nada más en %1. Libere espacio; el puesto seguirá solo.</translation>
    </message>
    <message>
        <source>Another program holds the local copy in %1. The desk goes on by itself when it is free.</source>
        <translation>Otro programa ocupa la copia local en %1. El puesto seguirá solo cuando quede libre.</translation>
    </message>
    <message>
        <source>The local copy in %1 can&apos;t be written (%2). The desk tries again by itself.</source>
        <translation>No se puede escribir la copia local en %1 (%2). El puesto lo intentará de nuevo solo.</translation>
    </message>
</context>
<context>
    <name>porch::ClientOptions</name>
    <message>
        <source>The profile&apos;s folder (default: %1).</source>
        <translation>La carpeta del perfil (si no se indica: %1).</translation>
    </message>
    <message>
        <source>Server address, ws:// on this computer, wss:// elsewhere; may be given several times.</source>
        <translation>Dirección del servidor, ws:// en este equipo, wss:// en otro; puede darse varias veces.</translation>
    </message>
    <message>
        <source>The user to act as.</source>
        <translation>El usuario con el que se actúa.</translation>
    </message>
    <message>
        <source>Use this cache file instead of the profile&apos;s.</source>
        <translation>Usa este archivo de caché en vez del del perfil.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a server address like wss://desk.example.org:443</source>
        <translation>&quot;%1&quot; no es una dirección de servidor como wss://desk.example.org:443</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y cifras, comienza con letra, 32 como máximo.</translation>
    </message>
</context>
<context>
    <name>porch::CloseDialog</name>
    <message>
        <source>Close the tip</source>
        <translation>Cerrar el aviso</translation>
    </message>
    <message>
        <source>Close this tip</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Close the tip of %1</source>
        <translation>Cerrar el aviso de %1</translation>
    </message>
    <message>
        <source>Why is it done? The desk reads this, the resident does not.</source>
        <translation>¿Por qué se cierra? Lo lee la mesa, no la persona.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Passed to a colleague in person</source>
        <translation>Entregado a un colega en persona</translation>
    </message>
    <message>
        <source>Not a police matter</source>
        <translation>No es asunto policial</translation>
    </message>
    <message>
        <source>Same as another tip</source>
        <translation>Igual a otro aviso</translation>
    </message>
    <message>
        <source>Test or joke</source>
        <translation>Prueba o broma</translation>
    </message>
    <message>
        <source>Unwanted advertising</source>
        <translation>Publicidad no deseada</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A reply is still owed: the resident has no answer yet.</source>
        <translation>Respuesta pendiente: la persona aún no tiene respuesta.</translation>
    </message>
    <message>
        <source>Give a reason first</source>
        <translation>Primero indique un motivo</translation>
    </message>
</context>
<context>
    <name>porch::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Prints one line of JSON.</source>
        <translation>Imprime una línea de JSON.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>&quot;%1&quot; sobra.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number, %2 or more.</source>
        <translation>--%1 requiere un número entero, %2 o más.</translation>
    </message>
    <message>
        <source>--%1 wants a number, %2 or more.</source>
        <translation>--%1 requiere un número, %2 o más.</translation>
    </message>
    <message>
        <source>See: porchlightctl %1 --help</source>
        <translation>Consulte: porchlightctl %1 --help</translation>
    </message>
</context>
<context>
    <name>porch::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>ejecutar</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>Grey ones say why not</source>
        <translation>Las grises dicen por qué no</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n acción</numerusform>
            <numerusform>%n acciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>%1 de %2 acciones</translation>
    </message>
</context>
<context>
    <name>porch::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write to the resident (R, everywhere Alt+R)</source>
        <translation>Escribir a la persona (R, en todas partes Alt+R)</translation>
    </message>
    <message>
        <source>Write a note that only the desk reads (N, everywhere Alt+N)</source>
        <translation>Escribir una nota que solo lee la mesa (N, en todas partes Alt+N)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Note, desk only</source>
        <translation>Nota, solo para la mesa</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Characters written of how many are allowed</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message numerus="yes">
        <source>Too long to send by %n character(s)</source>
        <translation>
            <numerusform>Sobra %n carácter para enviar</numerusform>
            <numerusform>Sobran %n caracteres para enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::ComposerGates</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>You are reopening this tip</source>
        <translation>Usted está reabriendo este aviso</translation>
    </message>
    <message>
        <source>This tip is closed. Reopen it to reply.</source>
        <translation>Aviso cerrado. Reábralo para responder.</translation>
    </message>
    <message>
        <source>You are closing this tip; a reply would be refused</source>
        <translation>Se está cerrando; su respuesta se rechazaría</translation>
    </message>
    <message>
        <source>%1 holds this tip; your reply would be refused</source>
        <translation>Lo tiene %1; su respuesta se rechazaría</translation>
    </message>
    <message>
        <source>Reading what colleagues sent first</source>
        <translation>Leyendo antes lo que enviaron los colegas</translation>
    </message>
    <message>
        <source>Waits until this desk reads the log again</source>
        <translation>Espera hasta leer de nuevo el registro</translation>
    </message>
    <message>
        <source>Waits here, goes out when connected</source>
        <translation>Espera aquí, sale al conectarse</translation>
    </message>
    <message>
        <source>Queue reply</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Goes to where the resident wrote</source>
        <translation>Va adonde escribió la persona</translation>
    </message>
    <message>
        <source>Members of #%1 can read this</source>
        <translation>Lo verán los miembros de #%1</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Only the desk reads this</source>
        <translation>Solo lo lee la mesa</translation>
    </message>
    <message>
        <source>Only the desk reads this, once connected</source>
        <translation>Solo lo lee la mesa, al conectarse</translation>
    </message>
</context>
<context>
    <name>porch::ContextPanel</name>
    <message>
        <source>%1° %2, %3° %4</source>
        <comment>latitude, N or S, longitude, E or W</comment>
        <translation>%1° %2, %3° %4</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>The place and history of the open tip show here.</source>
        <translation>Aquí se ven el lugar y el historial del aviso abierto.</translation>
    </message>
    <message>
        <source>About this tip</source>
        <translation>Sobre este aviso</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Sin lugar</translation>
    </message>
    <message>
        <source>As the message gave it; nobody has confirmed it</source>
        <translation>Como lo dio el mensaje; nadie lo ha confirmado</translation>
    </message>
    <message>
        <source>A point on the map</source>
        <translation>Un punto en el mapa</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Sin lugar todavía</translation>
    </message>
    <message>
        <source>No position was given with the name.</source>
        <translation>El nombre vino sin posición.</translation>
    </message>
    <message>
        <source>The message came without one.</source>
        <translation>El mensaje vino sin lugar.</translation>
    </message>
    <message>
        <source>Earlier ones stand in the conversation.</source>
        <translation>Los anteriores están en la conversación.</translation>
    </message>
</context>
<context>
    <name>porch::ConversationHead</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimo</translation>
    </message>
    <message>
        <source>Uncorroborated</source>
        <translation>Sin corroborar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>Place, history and outbox (D)</source>
        <translation>Lugar, historial y bandeja de salida (D)</translation>
    </message>
    <message>
        <source>The desk does not receive this person&apos;s name. Their channel may know it.</source>
        <translation>La mesa no recibe el nombre de esta persona. Su canal quizá lo sepa.</translation>
    </message>
    <message>
        <source>Nobody has confirmed what this tip says.</source>
        <translation>Nadie ha confirmado lo que dice este aviso.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>first wrote %1</source>
        <translation>primer mensaje %1</translation>
    </message>
    <message>
        <source>%1
First wrote %2</source>
        <translation>%1
Primer mensaje: %2</translation>
    </message>
</context>
<context>
    <name>porch::ConversationPanel</name>
    <message>
        <source>overdue by %1</source>
        <translation>vencida hace %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>vence a las %1</translation>
    </message>
    <message>
        <source>Draft saved here %1</source>
        <translation>Borrador guardado aquí %1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Borrador guardado %1</translation>
    </message>
    <message>
        <source>the claim of %1 was idle</source>
        <translation>%1 tenía el aviso inactivo</translation>
    </message>
</context>
<context>
    <name>porch::ConversationWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date, then a time with seconds</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unknown writer</source>
        <translation>Autor desconocido</translation>
    </message>
    <message>
        <source>Your claim had no effect. %1</source>
        <translation>No pudo tomar el aviso. %1</translation>
    </message>
    <message>
        <source>A claim by %1 had no effect. %2</source>
        <translation>%1 no pudo tomar el aviso. %2</translation>
    </message>
    <message>
        <source>Your release had no effect. %1</source>
        <translation>No pudo liberar el aviso. %1</translation>
    </message>
    <message>
        <source>A release by %1 had no effect. %2</source>
        <translation>%1 no pudo liberar el aviso. %2</translation>
    </message>
    <message>
        <source>Your closing had no effect. %1</source>
        <translation>No pudo cerrar el aviso. %1</translation>
    </message>
    <message>
        <source>A closing by %1 had no effect. %2</source>
        <translation>%1 no pudo cerrar el aviso. %2</translation>
    </message>
    <message>
        <source>Your reopening had no effect. %1</source>
        <translation>No pudo reabrir el aviso. %1</translation>
    </message>
    <message>
        <source>A reopening by %1 had no effect. %2</source>
        <translation>%1 no pudo reabrir el aviso. %2</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Tomando…</translation>
    </message>
    <message>
        <source>Releasing…</source>
        <translation>Liberando…</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>Reopening…</source>
        <translation>Reabriendo…</translation>
    </message>
    <message>
        <source>You took this tip over: %1</source>
        <translation>Usted asumió este aviso: %1</translation>
    </message>
    <message>
        <source>%1 took this tip over: %2</source>
        <translation>%1 asumió este aviso: %2</translation>
    </message>
    <message>
        <source>You claimed this tip</source>
        <translation>Usted tomó este aviso</translation>
    </message>
    <message>
        <source>%1 claimed this tip</source>
        <translation>%1 tomó este aviso</translation>
    </message>
    <message>
        <source>You released this tip</source>
        <translation>Usted liberó este aviso</translation>
    </message>
    <message>
        <source>%1 released this tip</source>
        <translation>%1 liberó este aviso</translation>
    </message>
    <message>
        <source>You closed this tip: %1</source>
        <translation>Usted cerró este aviso: %1</translation>
    </message>
    <message>
        <source>%1 closed this tip: %2</source>
        <translation>%1 cerró este aviso: %2</translation>
    </message>
    <message>
        <source>You closed this tip</source>
        <translation>Usted cerró este aviso</translation>
    </message>
    <message>
        <source>%1 closed this tip</source>
        <translation>%1 cerró este aviso</translation>
    </message>
    <message>
        <source>You reopened this tip</source>
        <translation>Usted reabrió este aviso</translation>
    </message>
    <message>
        <source>%1 reopened this tip</source>
        <translation>%1 reabrió este aviso</translation>
    </message>
    <message>
        <source>Queued, on this desk only</source>
        <translation>En cola, solo en este puesto</translation>
    </message>
    <message>
        <source>Queued, not sent yet</source>
        <translation>En cola, aún sin enviar</translation>
    </message>
    <message>
        <source>Sending to the log</source>
        <translation>Enviando al registro</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>En el registro</translation>
    </message>
    <message>
        <source>In the log, not yet with %1</source>
        <translation>En el registro, aún no en %1</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>Entregado %1</translation>
    </message>
    <message>
        <source>Delivered to %1 %2</source>
        <translation>Entregado a %1 %2</translation>
    </message>
    <message>
        <source>Not kept. %1</source>
        <translation>No se guardó. %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No se envió. %1</translation>
    </message>
    <message>
        <source>%1 wrote, and deleted it</source>
        <translation>Escribió %1, y lo borró</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>Escribió %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>Entregado a %1</translation>
    </message>
    <message>
        <source>Your reply had no effect</source>
        <translation>Su respuesta no tuvo efecto</translation>
    </message>
    <message>
        <source>A reply by %1 had no effect</source>
        <translation>Una respuesta de %1 no tuvo efecto</translation>
    </message>
    <message>
        <source>You replied</source>
        <translation>Usted respondió</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>Respondió %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2:
%3</source>
        <translation>%1, %2:
%3</translation>
    </message>
    <message>
        <source>%1 wrote at %2</source>
        <translation>%1 escribió a las %2</translation>
    </message>
    <message>
        <source>Reply by %1 at %2</source>
        <translation>Respuesta de %1 a las %2</translation>
    </message>
    <message>
        <source>Note by %1 at %2, desk only</source>
        <translation>Nota de %1 a las %2, solo para la mesa</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, a las %2</translation>
    </message>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Reactions: %1</source>
        <translation>Reacciones: %1</translation>
    </message>
</context>
<context>
    <name>porch::CountTabs</name>
    <message>
        <source>%1, %2</source>
        <comment>tab, its count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::Demo</name>
    <message>
        <source>There is no room for the demo: %1</source>
        <translation>No hay espacio para la demostración: %1</translation>
    </message>
</context>
<context>
    <name>porch::Department</name>
    <message>
        <source>%1 is not empty and is no department of Porchlight&apos;s. Name an empty folder, or one that does not exist yet.</source>
        <translation>%1 no está vacía y no es un departamento de Porchlight. Indique una carpeta vacía, o una que aún no exista.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Private department</source>
        <translation>Departamento privado</translation>
    </message>
    <message>
        <source>The key of %1 in %2 is missing or damaged: %3</source>
        <translation>La clave de %1 en %2 falta o está dañada: %3</translation>
    </message>
</context>
<context>
    <name>porch::Desk</name>
    <message>
        <source>This tip</source>
        <translation>Este aviso</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Claro u oscuro, como el sistema</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
</context>
<context>
    <name>porch::DeskOptions</name>
    <message>
        <source>The desk where a city&apos;s police answer its residents.</source>
        <translation>La mesa donde la policía de una ciudad responde a sus residentes.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Opens an invented town that runs on this computer alone.</source>
        <translation>Abre una ciudad inventada que funciona solo en este equipo.</translation>
    </message>
    <message>
        <source>Whose desk the demo shows: officer.</source>
        <translation>El puesto que muestra la demostración: officer.</translation>
    </message>
    <message>
        <source>What to open with: inbox, new, mine, owed, all or closed.</source>
        <translation>Con qué abrir: inbox, new, mine, owed, all o closed.</translation>
    </message>
    <message>
        <source>Renders every panel, light and dark, to PNG files in DIR and exits; needs no display.</source>
        <translation>Dibuja cada panel, claro y oscuro, en archivos PNG en DIR y sale; no necesita pantalla.</translation>
    </message>
    <message>
        <source>See: porchlight --help</source>
        <translation>Consulte: porchlight --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>&quot;%1&quot; sobra.</translation>
    </message>
    <message>
        <source>The demo has no desk for &quot;%1&quot;; there is: officer.</source>
        <translation>La demostración no tiene puesto para &quot;%1&quot;; hay: officer.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; there are: inbox, new, mine, owed, all, closed.</source>
        <translation>No hay vista &quot;%1&quot;; hay: inbox, new, mine, owed, all, closed.</translation>
    </message>
    <message>
        <source>To look around first: porchlight --demo</source>
        <translation>Para conocerlo primero: porchlight --demo</translation>
    </message>
</context>
<context>
    <name>porch::DoCommand</name>
    <message>
        <source>There is no verb &quot;%1&quot;. There are: %2.</source>
        <translation>No hay verbo &quot;%1&quot;. Hay: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not text=... or reason=...</source>
        <translation>&quot;%1&quot; no es text=... ni reason=...</translation>
    </message>
    <message>
        <source>%1 wants text=...</source>
        <translation>%1 requiere text=...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>Done, number %1 in the log.</source>
        <translation>Hecho, número %1 del registro.</translation>
    </message>
    <message>
        <source>Queued: it goes out when the log can be reached. %1</source>
        <translation>En cola: sale cuando se pueda llegar al registro. %1</translation>
    </message>
    <message>
        <source>Does one action as this user and waits for its fate: done, refused, or queued when the log cannot be reached. Verbs: %1.</source>
        <translation>Hace una acción como este usuario y espera su resultado: hecha, rechazada, o en cola si no se puede llegar al registro. Verbos: %1.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Qué hacer.</translation>
    </message>
    <message>
        <source>The tip&apos;s id, as search prints it.</source>
        <translation>El id del aviso, como lo imprime search.</translation>
    </message>
    <message>
        <source>text=... for reply and note, reason=... for close and claim.</source>
        <translation>text=... para reply y note, reason=... para close y claim.</translation>
    </message>
</context>
<context>
    <name>porch::Doctor</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>%1, user %2</source>
        <translation>%1, usuario %2</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Others can look into the profile&apos;s folder.</source>
        <translation>Otros pueden ver la carpeta del perfil.</translation>
    </message>
    <message>
        <source>Run: chmod 700 %1</source>
        <translation>Ejecute: chmod 700 %1</translation>
    </message>
    <message>
        <source>Only you can read the profile.</source>
        <translation>Solo usted puede leer el perfil.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Only %1 free.</source>
        <translation>Solo %1 libres.</translation>
    </message>
    <message>
        <source>Make room: the cache stops growing when the disk is full.</source>
        <translation>Libere espacio: la caché deja de crecer cuando el disco está lleno.</translation>
    </message>
    <message>
        <source>%1 free.</source>
        <translation>%1 libres.</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>Cifrado del disco</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>Activado.</translation>
    </message>
    <message>
        <source>Not seen on the disk that holds the cache.</source>
        <translation>No se ve en el disco que contiene la caché.</translation>
    </message>
    <message>
        <source>Residents&apos; messages lie readable on this disk: encrypt it (LUKS, BitLocker or FileVault).</source>
        <translation>Los mensajes de los residentes están legibles en este disco: cífrelo (LUKS, BitLocker o FileVault).</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún no hay.</translation>
    </message>
    <message>
        <source>Run: porchlightctl sync</source>
        <translation>Ejecute: porchlightctl sync</translation>
    </message>
    <message>
        <source>Start the desk or run porchlightctl sync: a damaged cache is set aside and folded again.</source>
        <translation>Abra el puesto o ejecute porchlightctl sync: una caché dañada se aparta y se reconstruye.</translation>
    </message>
    <message>
        <source>Read up to number %1 of the log.</source>
        <translation>Leída hasta el número %1 del registro.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %n evento.</numerusform>
            <numerusform>No se pudieron leer %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the table quarantine in %1 for the reasons, and tell whoever runs the bridge.</source>
        <translation>Vea los motivos en la tabla quarantine de %1, y avise a quien opera el puente.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Ask your administrator for an invitation, or set PORCHLIGHT_PASSPHRASE.</source>
        <translation>Pida una invitación a su administrador, o defina PORCHLIGHT_PASSPHRASE.</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>No hubo respuesta a tiempo.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Check the address %1 and whether the server runs there.</source>
        <translation>Revise la dirección %1 y si el servidor funciona ahí.</translation>
    </message>
    <message>
        <source>It ends at %1, but the cache has read up to %2.</source>
        <translation>Termina en %1, pero la caché ha leído hasta %2.</translation>
    </message>
    <message>
        <source>The log was restored from an older copy: start the desk, it folds it again.</source>
        <translation>El registro se restauró de una copia anterior: abra el puesto, que lo reconstruye.</translation>
    </message>
    <message>
        <source>%1 answers; it ends at number %2.</source>
        <translation>%1 responde; termina en el número %2.</translation>
    </message>
    <message>
        <source>nats-server</source>
        <translation>nats-server</translation>
    </message>
    <message>
        <source>Not installed.</source>
        <translation>No está instalado.</translation>
    </message>
    <message>
        <source>Only who runs a department or the demo needs it: apt install nats-server</source>
        <translation>Solo lo necesita quien opera un departamento o la demostración: apt install nats-server</translation>
    </message>
</context>
<context>
    <name>porch::DoctorCommand</name>
    <message>
        <source>Checks this workstation&apos;s set-up part by part, and names the mend.</source>
        <translation>Revisa la configuración de este puesto parte por parte, e indica el remedio.</translation>
    </message>
</context>
<context>
    <name>porch::EventLog</name>
    <message>
        <source>The server does not let “%1” read the log.</source>
        <translation>El servidor no permite a “%1” leer el registro.</translation>
    </message>
    <message>
        <source>The server is there, but its log does not answer yet.</source>
        <translation>El servidor está, pero su registro aún no responde.</translation>
    </message>
    <message>
        <source>The server has no log for this department yet.</source>
        <translation>El servidor aún no tiene registro para este departamento.</translation>
    </message>
    <message>
        <source>The server&apos;s log has a problem: “%1”.</source>
        <translation>El registro del servidor tiene un problema: “%1”.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The server did not confirm it in time.</source>
        <translation>El servidor no lo confirmó a tiempo.</translation>
    </message>
    <message>
        <source>The server does not let “%1” do this.</source>
        <translation>El servidor no permite a “%1” hacer esto.</translation>
    </message>
    <message>
        <source>It is larger than the server takes, or its address in the log is not valid.</source>
        <translation>Es más grande de lo que admite el servidor, o su dirección en el registro no es válida.</translation>
    </message>
    <message>
        <source>It is larger than the log takes.</source>
        <translation>Es más grande de lo que admite el registro.</translation>
    </message>
    <message>
        <source>The log could not take it: “%1”.</source>
        <translation>El registro no pudo recibirlo: “%1”.</translation>
    </message>
</context>
<context>
    <name>porch::HeaderBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Every action there is (Ctrl+K)</source>
        <translation>Todas las acciones (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>porch::InboxPanel</name>
    <message>
        <source>Lists of tips</source>
        <translation>Listas de avisos</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>New</source>
        <comment>tab</comment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>tab</comment>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Reply owed</source>
        <comment>tab</comment>
        <translation>Respuesta pendiente</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tab</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>tab</comment>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Next tip</source>
        <translation>Aviso siguiente</translation>
    </message>
    <message>
        <source>Previous tip</source>
        <translation>Aviso anterior</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Ir a la lista</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Show new tips</source>
        <translation>Ver avisos nuevos</translation>
    </message>
    <message>
        <source>Show my tips</source>
        <translation>Ver mis avisos</translation>
    </message>
    <message>
        <source>Show tips that are owed a reply</source>
        <translation>Ver avisos con respuesta pendiente</translation>
    </message>
    <message>
        <source>Show all open tips</source>
        <translation>Ver todos los abiertos</translation>
    </message>
    <message>
        <source>Show closed tips</source>
        <translation>Ver avisos cerrados</translation>
    </message>
    <message>
        <source>Sort by promise</source>
        <translation>Ordenar por plazo</translation>
    </message>
    <message>
        <source>Sort newest first</source>
        <translation>Ordenar por recientes</translation>
    </message>
    <message>
        <source>nothing is owed to closed tips</source>
        <translation>los avisos cerrados no tienen plazo</translation>
    </message>
    <message>
        <source>Sorted by promise</source>
        <translation>Por plazo</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Leyendo el registro</translation>
    </message>
    <message>
        <source>Tips appear here as they are read.</source>
        <translation>Los avisos aparecen aquí a medida que se leen.</translation>
    </message>
    <message>
        <source>Every tip is in somebody&apos;s hands</source>
        <translation>Todos los avisos están en manos de alguien</translation>
    </message>
    <message>
        <source>No tip is new at this moment. New ones appear here by themselves.</source>
        <translation>No hay avisos nuevos en este momento. Aparecerán aquí solos.</translation>
    </message>
    <message>
        <source>You hold no tip</source>
        <translation>Usted no tiene avisos</translation>
    </message>
    <message>
        <source>Choose one from another list and claim it. It stays with you as long as you act on it.</source>
        <translation>Elija uno de otra lista y tómelo. Será suyo mientras usted lo atienda.</translation>
    </message>
    <message>
        <source>claim the chosen tip</source>
        <translation>tomar el aviso elegido</translation>
    </message>
    <message>
        <source>Every resident has an answer</source>
        <translation>Todas las personas tienen respuesta</translation>
    </message>
    <message>
        <source>No reply is owed at this moment. New messages appear here by themselves, the most urgent first.</source>
        <translation>No hay respuestas pendientes en este momento. Los mensajes nuevos aparecerán aquí solos, primero los más urgentes.</translation>
    </message>
    <message>
        <source>No tip is open</source>
        <translation>Ningún aviso abierto</translation>
    </message>
    <message>
        <source>What residents write appears here by itself.</source>
        <translation>Lo que escriban los residentes aparecerá aquí solo.</translation>
    </message>
    <message>
        <source>No tip is closed yet</source>
        <translation>Aún no hay avisos cerrados</translation>
    </message>
    <message>
        <source>Tips that were dealt with are kept here, and come back when their resident writes again.</source>
        <translation>Aquí se guardan los avisos atendidos, y vuelven cuando la persona escribe de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Look at all %Ln open tip(s)</source>
        <translation>
            <numerusform>Ver %Ln aviso abierto</numerusform>
            <numerusform>Ver los %Ln avisos abiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::KeyMapDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Single letters act while a list or the conversation has the keyboard. With Alt they act everywhere; Esc leads back to the list.</source>
        <translation>Las letras solas actúan cuando una lista o la conversación tiene el teclado. Con Alt actúan en todas partes; Esc vuelve a la lista.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>porch::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>A resident&apos;s link</source>
        <translation>Enlace de un residente</translation>
    </message>
    <message>
        <source>It leads to %1. Whoever runs that sees that somebody opened it.</source>
        <translation>Lleva a %1. Quien lo opera verá que alguien lo abrió.</translation>
    </message>
    <message>
        <source>This address can&apos;t be opened. It can be copied.</source>
        <translation>Esta dirección no se puede abrir. Se puede copiar.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>No abrir</translation>
    </message>
</context>
<context>
    <name>porch::LinkFaultText</name>
    <message>
        <source>The server %1 can&apos;t be reached: %2</source>
        <translation>No se puede llegar al servidor %1: %2</translation>
    </message>
    <message>
        <source>The server %1 does not answer.</source>
        <translation>El servidor %1 no responde.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>The server %1 has stopped answering.</source>
        <translation>El servidor %1 dejó de responder.</translation>
    </message>
    <message>
        <source>%1 is not a Porchlight server: %2. Check the address.</source>
        <translation>%1 no es un servidor de Porchlight: %2. Revise la dirección.</translation>
    </message>
    <message>
        <source>The server %1 closed the connection before anyone could sign in.</source>
        <translation>El servidor %1 cerró la conexión antes de que se pudiera iniciar sesión.</translation>
    </message>
    <message>
        <source>The server %1 does not accept the name and password of “%2”.</source>
        <translation>El servidor %1 no acepta el nombre y la contraseña de “%2”.</translation>
    </message>
    <message>
        <source>The server %1 does not accept the key of “%2”. An administrator can say whether this user still exists there.</source>
        <translation>El servidor %1 no acepta la clave de “%2”. Un administrador puede decir si este usuario aún existe ahí.</translation>
    </message>
    <message>
        <source>The server %1 wants a sign-in, and none is set up.</source>
        <translation>El servidor %1 exige iniciar sesión, y no está configurado.</translation>
    </message>
    <message>
        <source>The server %1 accepts the key, but knows it under another name than “%2”.</source>
        <translation>El servidor %1 acepta la clave, pero la conoce con un nombre distinto de “%2”.</translation>
    </message>
    <message>
        <source>The server %1 ended the connection: “%2”.</source>
        <translation>El servidor %1 terminó la conexión: “%2”.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made: %2</source>
        <translation>No se pudo establecer una conexión cifrada con %1: %2</translation>
    </message>
    <message>
        <source>The certificate of %1 can&apos;t be trusted: %2.</source>
        <translation>El certificado de %1 no es de confianza: %2.</translation>
    </message>
    <message>
        <source>The certificate “%2” of %1 (issued by “%3”, SHA-256 %4…) can&apos;t be trusted: %5.</source>
        <translation>El certificado “%2” de %1 (emitido por “%3”, SHA-256 %4…) no es de confianza: %5.</translation>
    </message>
    <message>
        <source>%1 is another computer, so the connection must be encrypted (TLS): the address must begin with wss://.</source>
        <translation>%1 es otro equipo, así que la conexión debe ir cifrada (TLS): la dirección debe comenzar con wss://.</translation>
    </message>
    <message>
        <source>No server address is set up.</source>
        <translation>No hay ninguna dirección de servidor configurada.</translation>
    </message>
    <message>
        <source>“%1” is not a server address: it must begin with wss:// (or ws:// for this computer).</source>
        <translation>“%1” no es una dirección de servidor: debe comenzar con wss:// (o ws:// para este equipo).</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate that can be read.</source>
        <translation>El archivo %1 no contiene ningún certificado legible.</translation>
    </message>
</context>
<context>
    <name>porch::LocalServer</name>
    <message>
        <source>%1 can&apos;t be started: %2</source>
        <translation>No se puede iniciar %1: %2</translation>
    </message>
    <message>
        <source>The log server was started, but it does not accept anyone.</source>
        <translation>El servidor del registro se inició, pero no acepta a nadie.</translation>
    </message>
    <message>
        <source>The program nats-server is not installed; on Debian it is in the package nats-server.</source>
        <translation>El programa nats-server no está instalado; en Debian está en el paquete nats-server.</translation>
    </message>
    <message>
        <source>A user of the server has no valid name or no valid key.</source>
        <translation>Un usuario del servidor no tiene un nombre o una clave válidos.</translation>
    </message>
    <message>
        <source>Another program already runs the server of the folder %1.</source>
        <translation>Otro programa ya opera el servidor de la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The keeper&apos;s key in %1 is damaged.</source>
        <translation>La clave del guardián en %1 está dañada.</translation>
    </message>
    <message>
        <source>This computer has no free port for the log server.</source>
        <translation>Este equipo no tiene un puerto libre para el servidor del registro.</translation>
    </message>
    <message>
        <source>Another program uses port %1 or %2, which belong to this department&apos;s log server. End it, or delete %3 to choose others.</source>
        <translation>Otro programa usa el puerto %1 o %2, que son del servidor del registro de este departamento. Ciérrelo, o borre %3 para elegir otros.</translation>
    </message>
    <message>
        <source>The log server does not start: %1</source>
        <translation>El servidor del registro no arranca: %1</translation>
    </message>
    <message>
        <source>The log server on this computer has ended unexpectedly.</source>
        <translation>El servidor del registro en este equipo terminó inesperadamente.</translation>
    </message>
</context>
<context>
    <name>porch::LogConsumer</name>
    <message>
        <source>The server does not let “%1” read the log.</source>
        <translation>El servidor no permite a “%1” leer el registro.</translation>
    </message>
    <message>
        <source>The server is there, but its log does not answer yet.</source>
        <translation>El servidor está, pero su registro aún no responde.</translation>
    </message>
    <message>
        <source>The log can&apos;t be read: “%1”.</source>
        <translation>No se puede leer el registro: “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s), which is as many as can be. Waiting for one of them to go.</source>
        <translation>
            <numerusform>“%1” ya lee el registro en %n puesto, que es el máximo. Esperando a que quede libre.</numerusform>
            <numerusform>“%1” ya lee el registro en %n puestos, que es el máximo. Esperando a que uno quede libre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” already reads the log at %n desk(s); this one takes the place of another.</source>
        <translation>
            <numerusform>“%1” ya lee el registro en %n puesto; este ocupa su lugar.</numerusform>
            <numerusform>“%1” ya lee el registro en %n puestos; este ocupa el lugar de otro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::NKey</name>
    <message>
        <source>This is not a key: a key begins with SU and has 58 characters. Was it copied whole?</source>
        <translation>Esto no es una clave: una clave comienza con SU y tiene 58 caracteres. ¿Se copió entera?</translation>
    </message>
    <message>
        <source>This is the key of a server or an account, not of a user.</source>
        <translation>Esta es la clave de un servidor o de una cuenta, no de un usuario.</translation>
    </message>
</context>
<context>
    <name>porch::NatsCodec</name>
    <message>
        <source>a message is not as long as the server said</source>
        <translation>un mensaje no tiene el largo que dijo el servidor</translation>
    </message>
    <message>
        <source>the server announces a message of %1 bytes; the limit is %2</source>
        <translation>el servidor anuncia un mensaje de %1 bytes; el límite es %2</translation>
    </message>
    <message>
        <source>what answers there does not speak NATS; it says “%1”</source>
        <translation>lo que responde ahí no habla NATS; dice “%1”</translation>
    </message>
    <message>
        <source>the server sent “%1”, which is not NATS</source>
        <translation>el servidor envió “%1”, que no es NATS</translation>
    </message>
    <message>
        <source>what answers there does not take WebSockets; it says “%1”</source>
        <translation>lo que responde ahí no admite WebSockets; dice “%1”</translation>
    </message>
</context>
<context>
    <name>porch::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows above what one reads</comment>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) above</source>
        <translation>
            <numerusform>%n aviso nuevo arriba</numerusform>
            <numerusform>%n avisos nuevos arriba</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list (Home)</source>
        <translation>Ir al principio de la lista (Inicio)</translation>
    </message>
</context>
<context>
    <name>porch::NoConversation</name>
    <message>
        <source>The conversation can&apos;t be read now</source>
        <translation>No se puede leer la conversación ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This tip has not arrived here yet</source>
        <translation>Este aviso aún no ha llegado aquí</translation>
    </message>
    <message>
        <source>It shows as soon as this desk has read that far in the log.</source>
        <translation>Aparecerá cuando este puesto haya leído el registro hasta ahí.</translation>
    </message>
    <message>
        <source>No tip is open</source>
        <translation>Ningún aviso abierto</translation>
    </message>
    <message>
        <source>Choose one from the list, or use the keyboard:</source>
        <translation>Elija uno de la lista, o use el teclado:</translation>
    </message>
    <message>
        <source>next and previous tip</source>
        <translation>aviso siguiente y anterior</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>tomar</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>responder</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>every action there is</source>
        <translation>todas las acciones</translation>
    </message>
</context>
<context>
    <name>porch::Notifier</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>(%1) Porchlight</source>
        <translation>(%1) Porchlight</translation>
    </message>
    <message numerus="yes">
        <source>Porchlight: %n new tip(s)</source>
        <translation>
            <numerusform>Porchlight: %n aviso nuevo</numerusform>
            <numerusform>Porchlight: %n avisos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tip(s) came in</source>
        <translation>
            <numerusform>Llegó %n aviso nuevo</numerusform>
            <numerusform>Llegaron %n avisos nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::Outbox</name>
    <message>
        <source>Nothing was kept: the file of unsent actions is not open.</source>
        <translation>No se guardó nada: el archivo de acciones sin enviar no está abierto.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The text is too long to be sent. Shorten it to less than %1 characters.</source>
        <translation>El texto es demasiado largo para enviarlo. Redúzcalo a menos de %1 caracteres.</translation>
    </message>
    <message>
        <source>The directory %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file of unsent actions and drafts was damaged and set aside as %1; %n of them could be read and were kept. Check what you sent last.</source>
        <translation>
            <numerusform>El archivo de acciones sin enviar y borradores estaba dañado y se apartó como %1; se pudo leer y conservar %n. Revise lo último que envió.</numerusform>
            <numerusform>El archivo de acciones sin enviar y borradores estaba dañado y se apartó como %1; se pudieron leer y conservar %n. Revise lo último que envió.</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions can&apos;t be kept on this computer: %1</source>
        <translation>No se pueden guardar acciones en este equipo: %1</translation>
    </message>
    <message>
        <source>The disk is full: nothing was kept. Make room and try again.</source>
        <translation>El disco está lleno: no se guardó nada. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was kept: %1</source>
        <translation>No se guardó nada: %1</translation>
    </message>
    <message>
        <source>The log could not read this action: %1.</source>
        <translation>El registro no podría leer esta acción: %1.</translation>
    </message>
</context>
<context>
    <name>porch::OutboxModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Claim of %1</source>
        <comment>the tip of this person</comment>
        <translation>Toma de %1</translation>
    </message>
    <message>
        <source>Release of %1</source>
        <comment>the tip of this person</comment>
        <translation>Liberación de %1</translation>
    </message>
    <message>
        <source>Closing of %1</source>
        <comment>the tip of this person</comment>
        <translation>Cierre de %1</translation>
    </message>
    <message>
        <source>Reopening of %1</source>
        <comment>the tip of this person</comment>
        <translation>Reapertura de %1</translation>
    </message>
    <message>
        <source>Claim a tip</source>
        <translation>Tomar un aviso</translation>
    </message>
    <message>
        <source>Claim the tip of %1</source>
        <translation>Tomar el aviso de %1</translation>
    </message>
    <message>
        <source>Release a tip</source>
        <translation>Liberar un aviso</translation>
    </message>
    <message>
        <source>Release the tip of %1</source>
        <translation>Liberar el aviso de %1</translation>
    </message>
    <message>
        <source>Close a tip</source>
        <translation>Cerrar un aviso</translation>
    </message>
    <message>
        <source>Close the tip of %1</source>
        <translation>Cerrar el aviso de %1</translation>
    </message>
    <message>
        <source>Reopen a tip</source>
        <translation>Reabrir un aviso</translation>
    </message>
    <message>
        <source>Reopen the tip of %1</source>
        <translation>Reabrir el aviso de %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the tip of %1</source>
        <translation>Nota en el aviso de %1</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation>en cola: %1</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>in the log</source>
        <translation>en el registro</translation>
    </message>
    <message>
        <source>%1 Nothing else has changed.</source>
        <translation>%1 No ha cambiado nada más.</translation>
    </message>
</context>
<context>
    <name>porch::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Close the outbox</source>
        <translation>Cerrar la bandeja de salida</translation>
    </message>
    <message>
        <source>Back to the tip</source>
        <translation>Volver al aviso</translation>
    </message>
    <message>
        <source>Each one leaves this list when the log has it. Closing the program or losing power loses none of them.</source>
        <translation>Cada acción sale de esta lista cuando llega al registro. No se pierde ninguna al cerrar el programa ni al cortarse la luz.</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nada en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Retirar: %1</translation>
    </message>
    <message>
        <source>Open the tip</source>
        <translation>Abrir el aviso</translation>
    </message>
    <message>
        <source>Open the tip: %1</source>
        <translation>Abrir el aviso: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Descartar: %1</translation>
    </message>
</context>
<context>
    <name>porch::OwedSummary</name>
    <message>
        <source>Show the tips that are owed a reply</source>
        <translation>Ver los avisos con respuesta pendiente</translation>
    </message>
    <message>
        <source>counting what is owed</source>
        <translation>contando pendientes</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vencida</numerusform>
            <numerusform>%n vencidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing owed</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>as known at %1</source>
        <translation>dato de las %1</translation>
    </message>
    <message>
        <source>next due %1</source>
        <translation>siguiente plazo %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::PrivateFile</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else.</source>
        <translation>La carpeta %1 es de otra persona.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>porch::Profile</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>There is no profile in %1. Give one with --profile, or make a private department with: porchlightctl serve DIR</source>
        <translation>No hay perfil en %1. Indique uno con --profile, o cree un departamento privado con: porchlightctl serve DIR</translation>
    </message>
    <message>
        <source>%1 is damaged: it must name a user and at least one server address.</source>
        <translation>%1 está dañado: debe indicar un usuario y al menos una dirección de servidor.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
</context>
<context>
    <name>porch::PromiseStrip</name>
    <message>
        <source>your reply is queued</source>
        <translation>su respuesta está en cola</translation>
    </message>
    <message>
        <source>your reply is being sent</source>
        <translation>su respuesta se está enviando</translation>
    </message>
    <message>
        <source>your reply is in the log</source>
        <translation>su respuesta está en el registro</translation>
    </message>
    <message>
        <source>Whether a reply is still owed shows after catching up</source>
        <translation>Al terminar de actualizar se verá si falta responder</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Cerrado: %1</translation>
    </message>
    <message>
        <source>Reply due in %1</source>
        <translation>La respuesta vence en %1</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>Prometida para las %1</translation>
    </message>
    <message>
        <source>Answered, waiting for the resident</source>
        <translation>Respondido, en espera de la persona</translation>
    </message>
    <message>
        <source>No reply is owed</source>
        <translation>No hay respuesta pendiente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>porch::PublishRun</name>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>The server took none of it.</source>
        <translation>El servidor no aceptó nada.</translation>
    </message>
    <message>
        <source>The log could not be reached in time.</source>
        <translation>No se pudo llegar al registro a tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) published</source>
        <translation>
            <numerusform>%Ln evento publicado</numerusform>
            <numerusform>%Ln eventos publicados</numerusform>
        </translation>
    </message>
    <message>
        <source>How long to wait for a server that cannot be reached at first (default 60).</source>
        <translation>Cuánto esperar a un servidor que no responde al principio (60 si no se indica).</translation>
    </message>
</context>
<context>
    <name>porch::Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>porch::RefusalText</name>
    <message>
        <source>The tip was closed before this arrived. Reopen it first.</source>
        <translation>El aviso se cerró antes de que esto llegara. Reábralo primero.</translation>
    </message>
    <message>
        <source>A colleague claimed the tip first.</source>
        <translation>Un colega tomó antes el aviso.</translation>
    </message>
    <message>
        <source>%1 claimed the tip first.</source>
        <translation>%1 tomó antes el aviso.</translation>
    </message>
    <message>
        <source>You do not hold this tip, so there is nothing to release.</source>
        <translation>Usted no tiene este aviso, así que no hay nada que liberar.</translation>
    </message>
    <message>
        <source>The tip is not closed, so there is nothing to reopen.</source>
        <translation>El aviso no está cerrado, así que no hay nada que reabrir.</translation>
    </message>
</context>
<context>
    <name>porch::ReplayCommand</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>line %1 is skipped: %2</source>
        <translation>se omite la línea %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Messages a second (default: as fast as it goes).</source>
        <translation>Mensajes por segundo (si no se indica: lo más rápido posible).</translation>
    </message>
    <message>
        <source>Show two words instead of the name in &quot;user&quot;.</source>
        <translation>Muestra dos palabras en vez del nombre de &quot;user&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) published</source>
        <translation>
            <numerusform>%n mensaje publicado</numerusform>
            <numerusform>%n mensajes publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) skipped</source>
        <translation>
            <numerusform>%n línea omitida</numerusform>
            <numerusform>%n líneas omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishes community messages from JSON lines: {&quot;id&quot;,&quot;ts&quot;,&quot;channel&quot;,&quot;text&quot;} and optionally &quot;user&quot;, &quot;thread&quot; (id of the first message), &quot;lat&quot;, &quot;lon&quot;, &quot;name&quot; (of the place). A bad line is reported with its number and skipped. The same id again changes nothing. A server that goes away is waited for.</source>
        <translation>Publica mensajes de la comunidad a partir de líneas JSON: {&quot;id&quot;,&quot;ts&quot;,&quot;channel&quot;,&quot;text&quot;} y, si se quiere, &quot;user&quot;, &quot;thread&quot; (id del primer mensaje), &quot;lat&quot;, &quot;lon&quot;, &quot;name&quot; (del lugar). Una línea incorrecta se indica con su número y se omite. Repetir un id no cambia nada. Se espera a un servidor que se va.</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>El archivo.</translation>
    </message>
</context>
<context>
    <name>porch::ReplayLine</name>
    <message>
        <source>not JSON (%1)</source>
        <translation>no es JSON (%1)</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing</source>
        <translation>falta &quot;id&quot;</translation>
    </message>
    <message>
        <source>&quot;ts&quot; is neither seconds since 1970 nor an ISO 8601 time</source>
        <translation>&quot;ts&quot; no son segundos desde 1970 ni una hora ISO 8601</translation>
    </message>
    <message>
        <source>&quot;channel&quot; is missing</source>
        <translation>falta &quot;channel&quot;</translation>
    </message>
    <message>
        <source>&quot;text&quot; is missing</source>
        <translation>falta &quot;text&quot;</translation>
    </message>
    <message>
        <source>&quot;text&quot; is longer than %1 bytes</source>
        <translation>&quot;text&quot; tiene más de %1 bytes</translation>
    </message>
</context>
<context>
    <name>porch::Screenshots</name>
    <message>
        <source>The log could not be read in time: %1</source>
        <translation>No se pudo leer el registro a tiempo: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>porch::SearchChip</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
    <message>
        <source>Remove this filter (Backspace)</source>
        <translation>Quitar este filtro (Retroceso)</translation>
    </message>
</context>
<context>
    <name>porch::SearchCommand</name>
    <message>
        <source>Searches the messages, replies and notes in the cache as it is, newest first. All words must occur; word* finds beginnings, &quot;...&quot; a phrase; is:new is:mine is:owed is:closed in:channel from:name before:2025-06-01 after:2025-05-01 narrow it down.</source>
        <translation>Busca en los mensajes, respuestas y notas de la caché tal como está, lo más reciente primero. Deben aparecer todas las palabras; palabra* halla comienzos, &quot;...&quot; una frase; is:new is:mine is:owed is:closed in:canal from:nombre before:2025-06-01 after:2025-05-01 la acotan.</translation>
    </message>
    <message>
        <source>What to look for.</source>
        <translation>Qué buscar.</translation>
    </message>
    <message>
        <source>At most so many (default 50).</source>
        <translation>Como máximo tantos (si no se indica, 50).</translation>
    </message>
    <message>
        <source>Only counts them.</source>
        <translation>Solo los cuenta.</translation>
    </message>
    <message>
        <source>There is no cache at %1 yet. Make it with: porchlightctl sync</source>
        <translation>Aún no hay caché en %1. Créela con: porchlightctl sync</translation>
    </message>
</context>
<context>
    <name>porch::SearchField</name>
    <message>
        <source>Search words, in:channel, from:name</source>
        <translation>Buscar palabras, in:canal, from:nombre</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Borrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search (/ or Ctrl+F)</source>
        <translation>Buscar (/ o Ctrl+F)</translation>
    </message>
    <message>
        <source>and words</source>
        <translation>y palabras</translation>
    </message>
</context>
<context>
    <name>porch::SearchResults</name>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>No message has all of this</source>
        <translation>Ningún mensaje tiene todo esto</translation>
    </message>
    <message>
        <source>Try fewer words, only the beginning of a word, or take a filter away.</source>
        <translation>Pruebe con menos palabras, solo el comienzo de una palabra, o quite un filtro.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Words are found anywhere in a message, together with any of these:</source>
        <translation>Las palabras se hallan en cualquier parte del mensaje, junto con lo siguiente:</translation>
    </message>
    <message>
        <source>exactly these words, in this order</source>
        <translation>exactamente estas palabras, en este orden</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>palabras que comienzan así</translation>
    </message>
    <message>
        <source>in this channel</source>
        <translation>en este canal</translation>
    </message>
    <message>
        <source>from this person</source>
        <translation>de esta persona</translation>
    </message>
    <message>
        <source>also new, mine, waiting, open, closed</source>
        <translation>también new, mine, waiting, open, closed</translation>
    </message>
    <message>
        <source>written then or later; also before:</source>
        <translation>escrito entonces o después; también before:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>… messages</source>
        <comment>still being counted</comment>
        <translation>… mensajes</translation>
    </message>
</context>
<context>
    <name>porch::ServeCommand</name>
    <message>
        <source>Serving on %1. Open the desk with: porchlight --profile %2</source>
        <translation>En servicio en %1. Abra el puesto con: porchlight --profile %2</translation>
    </message>
    <message>
        <source>Runs the department in DIR with nats-server until it is told to stop (Ctrl+C, SIGTERM), and starts the server again if it dies. A missing or empty DIR first becomes a private department for one desk, with a ready profile that holds every role. Prints one line when it accepts connections.</source>
        <translation>Opera el departamento de DIR con nats-server hasta que se le pida parar (Ctrl+C, SIGTERM), y reinicia el servidor si muere. Si DIR no existe o está vacía, primero se crea ahí un departamento privado para un solo puesto, con un perfil listo que tiene todos los roles. Imprime una línea cuando acepta conexiones.</translation>
    </message>
    <message>
        <source>The department&apos;s folder.</source>
        <translation>La carpeta del departamento.</translation>
    </message>
    <message>
        <source>The desk&apos;s user in a new department (default: desk).</source>
        <translation>El usuario del puesto en un departamento nuevo (si no se indica: desk).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a user name: small letters and digits, beginning with a letter, 32 at most.</source>
        <translation>&quot;%1&quot; no es un nombre de usuario: letras minúsculas y cifras, comienza con letra, 32 como máximo.</translation>
    </message>
    <message>
        <source>The server runs again.</source>
        <translation>El servidor funciona de nuevo.</translation>
    </message>
</context>
<context>
    <name>porch::Session</name>
    <message>
        <source>How long to wait for a server that cannot be reached (default 5).</source>
        <translation>Cuánto esperar a un servidor al que no se puede llegar (si no se indica, 5).</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>The log could not be reached in time.</source>
        <translation>No se pudo llegar al registro a tiempo.</translation>
    </message>
</context>
<context>
    <name>porch::SetAside</name>
    <message>
        <source>The file %1 can&apos;t be moved or removed.</source>
        <translation>No se puede mover ni quitar el archivo %1.</translation>
    </message>
</context>
<context>
    <name>porch::Shell</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>they are beside the conversation</source>
        <translation>están junto a la conversación</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>what waits for the log, and what was refused</source>
        <translation>lo que espera al registro, y lo rechazado</translation>
    </message>
    <message>
        <source>Details of the tip</source>
        <translation>Detalles del aviso</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Intentar conectar ya</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>this desk is connected</source>
        <translation>este puesto está conectado</translation>
    </message>
    <message>
        <source>it is being tried</source>
        <translation>se está intentando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tips</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed</source>
        <comment>replies</comment>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::SignIn</name>
    <message>
        <source>There is no key for %1 in %2, and PORCHLIGHT_PASSPHRASE is not set.</source>
        <translation>No hay clave para %1 en %2, y PORCHLIGHT_PASSPHRASE no está definida.</translation>
    </message>
</context>
<context>
    <name>porch::StatusItem</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>porch::StatusLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Log at %1</source>
        <translation>Registro en %1</translation>
    </message>
    <message>
        <source>Catching up, %1 of %2</source>
        <translation>Actualizando, %1 de %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>Log at %1, then silent</source>
        <translation>Registro en %1, luego silencio</translation>
    </message>
    <message>
        <source>Stopped since %1</source>
        <translation>Detenido desde las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n enviando</numerusform>
            <numerusform>%n enviando</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Nada por enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rechazada</numerusform>
            <numerusform>%n rechazadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::StreamKeeper</name>
    <message>
        <source>The server does not accept this key as the keeper of its log.</source>
        <translation>El servidor no acepta esta clave como la del guardián de su registro.</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>The server&apos;s log could not be made: %1.</source>
        <translation>No se pudo crear el registro del servidor: %1.</translation>
    </message>
</context>
<context>
    <name>porch::Strip</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>porch::StripArea</name>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Notice.</source>
        <translation>Atención.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Sin conexión desde las %1.</translation>
    </message>
    <message>
        <source>You see the town as it was then. What you do is kept here and goes out in order.</source>
        <translation>Usted ve la ciudad como estaba entonces. Lo que haga se guarda aquí y sale en orden.</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>próximo intento en %1 s</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>intentando ahora</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ya</translation>
    </message>
    <message>
        <source>Catching up.</source>
        <translation>Actualizando.</translation>
    </message>
    <message>
        <source>You can read and write drafts; sending waits until nothing is missing.</source>
        <translation>Puede leer y escribir borradores; el envío espera hasta que no falte nada.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>cerca de %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>cerca de %1 min</translation>
    </message>
    <message>
        <source>This desk has stopped reading the log.</source>
        <translation>Este puesto dejó de leer el registro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>porch::SyncCommand</name>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>Catches the cache up with the log, prints its digest, and exits. Two caches of one log have the same digest.</source>
        <translation>Pone la caché al día con el registro, imprime su huella y sale. Dos cachés de un mismo registro tienen la misma huella.</translation>
    </message>
    <message>
        <source>The cache at %1 cannot be read.</source>
        <translation>No se puede leer la caché de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) read, up to number %1 of the log.</source>
        <translation>
            <numerusform>%n evento leído, hasta el número %1 del registro.</numerusform>
            <numerusform>%n eventos leídos, hasta el número %1 del registro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be read and stand in quarantine.</source>
        <translation>
            <numerusform>%n evento no se pudo leer y está en cuarentena.</numerusform>
            <numerusform>%n eventos no se pudieron leer y están en cuarentena.</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest: %1</source>
        <translation>Huella: %1</translation>
    </message>
</context>
<context>
    <name>porch::TextDialog</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message>
        <source>%1 characters. Very long lines are broken here; Copy gives them as they were written.</source>
        <translation>%1 caracteres. Las líneas muy largas se parten aquí; Copiar las da como se escribieron.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>porch::TimelineDelegate</name>
    <message>
        <source>Note, desk only</source>
        <translation>Nota, solo para la mesa</translation>
    </message>
    <message>
        <source> · %1</source>
        <extracomment>Follows &quot;Note, desk only&quot;; %1 is who wrote it</extracomment>
        <translation> · %1</translation>
    </message>
</context>
<context>
    <name>porch::TimelineLayout</name>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Deleted by its writer</source>
        <translation>Lo borró quien lo escribió</translation>
    </message>
    <message>
        <source>Show all (%1 characters)</source>
        <translation>Mostrar todo (%1 caracteres)</translation>
    </message>
</context>
<context>
    <name>porch::TimelineView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a window with one long message: who wrote it and when</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Copiar con nombre y hora</translation>
    </message>
    <message>
        <source>Show all of it…</source>
        <translation>Mostrar todo…</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Abrir %1…</translation>
    </message>
</context>
<context>
    <name>porch::TipActions</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Write a note for the desk</source>
        <translation>Escribir una nota para la mesa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Claim this tip</source>
        <translation>Tomar este aviso</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Close this tip…</source>
        <translation>Cerrar este aviso…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reopen this tip</source>
        <translation>Reabrir este aviso</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Copy the newest message</source>
        <translation>Copiar el último mensaje</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>no tip is open</source>
        <translation>ningún aviso abierto</translation>
    </message>
    <message>
        <source>the tip is closed</source>
        <translation>el aviso está cerrado</translation>
    </message>
    <message>
        <source>only the desk reads it</source>
        <translation>solo la lee la mesa</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>it is not closed</source>
        <translation>no está cerrado</translation>
    </message>
    <message>
        <source>Release your claim</source>
        <translation>Liberar este aviso</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Take this tip over</source>
        <translation>Asumir este aviso</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>the claim of %1 is idle</source>
        <translation>%1 lo tiene inactivo</translation>
    </message>
    <message>
        <source>there is nothing of yours to undo here</source>
        <translation>aquí no hay nada suyo que deshacer</translation>
    </message>
    <message>
        <source>Take the reply back</source>
        <translation>Retirar la respuesta</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>Retirar la nota</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Retirar la última acción</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>it has not left this desk</source>
        <translation>no ha salido de este puesto</translation>
    </message>
    <message>
        <source>Undo your claim</source>
        <translation>Deshacer la toma</translation>
    </message>
    <message>
        <source>Undo your release</source>
        <translation>Deshacer la liberación</translation>
    </message>
    <message>
        <source>Undo the closing</source>
        <translation>Deshacer el cierre</translation>
    </message>
</context>
<context>
    <name>porch::TipInboxModel</name>
    <message>
        <source>Owed</source>
        <comment>column: by when a reply is promised</comment>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Tip</source>
        <comment>column</comment>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column: since the last message</comment>
        <translation>Edad</translation>
    </message>
</context>
<context>
    <name>porch::TipWords</name>
    <message>
        <source>%1
%2</source>
        <comment>full time, text</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>on the map</source>
        <comment>a place without a name</comment>
        <translation>en el mapa</translation>
    </message>
    <message>
        <source>ES</source>
        <comment>tag: the message is in Spanish</comment>
        <translation>ES</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>in the log</source>
        <translation>en el registro</translation>
    </message>
    <message>
        <source>not in the log yet</source>
        <translation>aún no registrado</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>an action on this tip</comment>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>reply queued</source>
        <translation>respuesta en cola</translation>
    </message>
    <message>
        <source>reply in the log</source>
        <translation>respuesta registrada</translation>
    </message>
    <message>
        <source>reply on its way</source>
        <translation>respuesta en camino</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>con borrador</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who holds a tip, for how long without a word</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>for the resident</source>
        <translation>de la persona</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <comment>name of a resident</comment>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No reply owed</source>
        <translation>Sin respuesta pendiente</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>en español</translation>
    </message>
    <message>
        <source>%1
Promised by %2</source>
        <comment>how late or soon a reply is, the exact time</comment>
        <translation>%1
Prometida para el %2</translation>
    </message>
    <message>
        <source>Newest message: %1</source>
        <translation>Último mensaje: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>who, channel, when, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>porch::TownCommand</name>
    <message>
        <source>Which town (default 1); the same seed says the same.</source>
        <translation>Qué ciudad (si no se indica, 1); la misma semilla dice lo mismo.</translation>
    </message>
    <message>
        <source>How many hours of the town&apos;s life (default 24).</source>
        <translation>Cuántas horas de la vida de la ciudad (si no se indica, 24).</translation>
    </message>
    <message>
        <source>Messages that residents write in an hour (default 60).</source>
        <translation>Mensajes que escriben los residentes en una hora (si no se indica, 60).</translation>
    </message>
    <message>
        <source>Events published a second (default: as fast as it goes).</source>
        <translation>Eventos publicados por segundo (si no se indica: lo más rápido posible).</translation>
    </message>
    <message>
        <source>When the town&apos;s life begins, ISO 8601 (default: so that it ends now).</source>
        <translation>Cuándo comienza la vida de la ciudad, ISO 8601 (si no se indica: de modo que termine ahora).</translation>
    </message>
    <message>
        <source>Prints the residents&apos; messages for replay instead of publishing them.</source>
        <translation>Imprime los mensajes de los residentes para replay en vez de publicarlos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ISO 8601 time like 2026-05-01T08:00:00Z.</source>
        <translation>&quot;%1&quot; no es una hora ISO 8601 como 2026-05-01T08:00:00Z.</translation>
    </message>
    <message>
        <source>Publishes the life of an invented town: residents who ask, report, joke, follow up and thank, in English and Spanish. For demonstrations and load.</source>
        <translation>Publica la vida de una ciudad inventada: residentes que preguntan, informan, bromean, insisten y agradecen, en inglés y español. Para demostraciones y pruebas de carga.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) published</source>
        <translation>
            <numerusform>%n evento publicado</numerusform>
            <numerusform>%n eventos publicados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>porch::kit::OwedText</name>
    <message>
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>left</source>
        <comment>minutes left</comment>
        <translation>quedan</translation>
    </message>
    <message>
        <source>due</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>weekday</comment>
        <translation>plazo %1</translation>
    </message>
    <message>
        <source>Whether a reply is owed shows after catching up</source>
        <translation>Al terminar de actualizar se verá si falta responder</translation>
    </message>
    <message>
        <source>Reply overdue by %1</source>
        <translation>Respuesta vencida hace %1</translation>
    </message>
    <message>
        <source>Reply due at %1</source>
        <translation>La respuesta vence a las %1</translation>
    </message>
</context>
<context>
    <name>porch::kit::StateText</name>
    <message>
        <source>New</source>
        <comment>state of a tip</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a tip: for the resident</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a tip</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>state of a tip: its claim is idle</comment>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>state of a tip: I hold it</comment>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>state of a tip</comment>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Tomando…</translation>
    </message>
    <message>
        <source>Releasing…</source>
        <translation>Liberando…</translation>
    </message>
    <message>
        <source>Replying…</source>
        <translation>Respondiendo…</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>Anotando…</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>Reopening…</source>
        <translation>Reabriendo…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>delivery of a reply</comment>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>delivery of a reply</comment>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>In the log</source>
        <comment>delivery of a reply</comment>
        <translation>En el registro</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>delivery of a reply</comment>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>delivery of a reply</comment>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>delivery of a reply</comment>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Actualizando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>the desk reads no more of the log</comment>
        <translation>Detenido</translation>
    </message>
</context>
<context>
    <name>porch::kit::TimeText</name>
    <message>
        <source>%1 min</source>
        <comment>a length of time</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a length of time</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a length of time</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, in Qt&apos;s letters</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time to the second, time zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a full date, in Qt&apos;s letters</comment>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, clock time</comment>
        <translation>%2 del %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>porchlight</name>
    <message>
        <source>Porchlight</source>
        <translation>Porchlight</translation>
    </message>
</context>
<context>
    <name>porchlightctl</name>
    <message>
        <source>Runs a department&apos;s log server.</source>
        <translation>Opera el servidor del registro de un departamento.</translation>
    </message>
    <message>
        <source>Publishes community messages from a file.</source>
        <translation>Publica mensajes de la comunidad desde un archivo.</translation>
    </message>
    <message>
        <source>Publishes the simulated town.</source>
        <translation>Publica la ciudad simulada.</translation>
    </message>
    <message>
        <source>Catches the cache up with the log.</source>
        <translation>Pone la caché al día con el registro.</translation>
    </message>
    <message>
        <source>Searches the cache as it is.</source>
        <translation>Busca en la caché tal como está.</translation>
    </message>
    <message>
        <source>Does one action and waits for its fate.</source>
        <translation>Hace una acción y espera su resultado.</translation>
    </message>
    <message>
        <source>Checks this set-up and names the mend.</source>
        <translation>Revisa esta configuración e indica el remedio.</translation>
    </message>
    <message>
        <source>Usage: porchlightctl SUBCOMMAND [options]</source>
        <translation>Uso: porchlightctl SUBCOMMAND [options]</translation>
    </message>
    <message>
        <source>Every one has --help and --json.</source>
        <translation>Todas tienen --help y --json.</translation>
    </message>
    <message>
        <source>A subcommand is missing.</source>
        <translation>Falta un subcomando.</translation>
    </message>
    <message>
        <source>There is no subcommand &quot;%1&quot;.</source>
        <translation>No hay subcomando &quot;%1&quot;.</translation>
    </message>
</context>
</TS>
