package org.tugyr.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tugyr.platform.doors.Open;

/** Answers what failed outside of any controller: in a filter, or in the container. */
@Open
@Controller
final class ErrorPage implements ErrorController {

    private final Readers readers;
    private final Problems problems;

    ErrorPage(Readers readers, Problems problems) {
        this.readers = readers;
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var kind = Problems.kind(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
        Reader reader = readers.of(request, path instanceof String uri ? uri : "/", request.getQueryString());
        return problems.answer(new PageProblem(kind, "–"), reader, request);
    }
}
